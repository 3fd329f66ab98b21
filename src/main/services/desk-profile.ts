import {
  defaultCasePrefix,
  type DeskProfile,
  type DeskProfileChange,
} from '../../shared/model/desk-profile.ts';
import type { ProfileRepository } from '../store/desk/profile-repository.ts';

/** What holds until an operator says otherwise. */
const defaults = {
  deskName: '',
  operatorName: '',
  contactEmail: null,
  contactPhone: null,
  cspModel: 'direct-bill',
  casePrefix: defaultCasePrefix,
  language: 'en',
} as const;

export type ReadProfile = () => { readonly isSetUp: boolean; readonly profile: DeskProfile };

/**
 * The profile with its defaults. `microsoftPublishers` is the shipped list, until it is changed here.
 * The same object until something changes.
 */
export function createProfileReader(
  repository: Pick<ProfileRepository, 'read'>,
  shippedPublishers: readonly string[],
): ReadProfile {
  let latest: { readonly change: DeskProfileChange; readonly profile: DeskProfile } | undefined;
  return () => {
    const { isSetUp, profile: change } = repository.read();
    if (latest?.change !== change) {
      const microsoftPublishers = change.microsoftPublishers ?? [...shippedPublishers];
      latest = { change, profile: { ...defaults, ...definedOnly(change), microsoftPublishers } };
    }
    return { isSetUp, profile: latest.profile };
  };
}

/** Who acts at this desk, as it is written into a record. */
export function operatorOf({ operatorName, deskName }: DeskProfile): string {
  return operatorName || deskName || 'desk';
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function definedOnly<T extends object>(values: T): Partial<Defined<T>> {
  const defined = Object.entries(values).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys, those without a value left out
  return Object.fromEntries(defined) as Partial<Defined<T>>;
}
