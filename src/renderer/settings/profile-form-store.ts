import { createStore } from 'zustand/vanilla';

import type { DeskProfile, DeskProfileChange } from '../../shared/model/desk-profile.ts';
import type { SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

/** The profile as it is typed: empty texts where the profile has null. */
export type ProfileFields = {
  readonly deskName: string;
  readonly operatorName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly cspModel: DeskProfile['cspModel'];
  readonly casePrefix: string;
  readonly language: DeskProfile['language'];
};

export type ProfileForm = {
  readonly fields: ProfileFields;
  /** True after a try to save: then empty and wrong fields say so. */
  readonly isChecked: boolean;
  readonly saving: SaveState;
};

export type ProfileFormStore = ReturnType<typeof createProfileFormStore>;
type Save = (change: DeskProfileChange) => Promise<unknown>;

/** The form of the profile, on the first run and in the settings. */
export function createProfileFormStore(profile: DeskProfile, save: Save) {
  const state = createStore<ProfileForm>(() => ({
    fields: fieldsOf(profile),
    isChecked: false,
    saving: { status: 'idle' },
  }));

  return {
    state,

    set<Name extends keyof ProfileFields>(name: Name, value: ProfileFields[Name]): void {
      const { fields } = state.getState();
      state.setState({ fields: { ...fields, [name]: value }, saving: { status: 'idle' } });
    },

    /** False: a field is missing or wrong, and now says so. */
    canSubmit(): boolean {
      state.setState({ isChecked: true });
      return !hasProblem(state.getState().fields);
    },

    /** True when it was saved. */
    async submit(): Promise<boolean> {
      const { fields } = state.getState();
      state.setState({ isChecked: true });
      if (hasProblem(fields)) return false;
      state.setState({ saving: { status: 'loading' } });
      try {
        await save(changeOf(fields));
        state.setState({ saving: { status: 'ready' } });
        return true;
      } catch (error) {
        state.setState({ saving: { status: 'failed', error: toAppError(error) } });
        return false;
      }
    },
  };
}

export function isPrefixRight(prefix: string): boolean {
  return /^[A-Z0-9]{2,6}$/.test(prefix);
}

function hasProblem({ deskName, operatorName, casePrefix }: ProfileFields): boolean {
  return deskName.trim() === '' || operatorName.trim() === '' || !isPrefixRight(casePrefix);
}

function fieldsOf(profile: DeskProfile): ProfileFields {
  const { deskName, operatorName, cspModel, casePrefix, language } = profile;
  return {
    deskName,
    operatorName,
    cspModel,
    casePrefix,
    language,
    contactEmail: profile.contactEmail ?? '',
    contactPhone: profile.contactPhone ?? '',
  };
}

function changeOf(fields: ProfileFields): DeskProfileChange {
  return {
    ...fields,
    contactEmail: fields.contactEmail.trim() === '' ? null : fields.contactEmail.trim(),
    contactPhone: fields.contactPhone.trim() === '' ? null : fields.contactPhone.trim(),
  };
}
