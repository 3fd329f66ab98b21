import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { HolidaySet } from '../../shared/model/service-clock.ts';
import type { SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import {
  countDays,
  formOf,
  inOrder,
  settingsOf,
  withHolidaySet,
  type ClockForm,
  type ShiftFields,
  type TargetFields,
} from './clock-form.ts';

export type ClockSettingsWork =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AppError }
  | {
      readonly status: 'ready';
      readonly form: ClockForm;
      readonly sets: readonly HolidaySet[];
      readonly saving: SaveState;
      /** True: it was tried to be saved as it is; then fields say what is wrong with them. */
      readonly isChecked: boolean;
      /** How many days were taken over from a shipped set; null: none was yet. */
      readonly taken: number | null;
      /** The day that was removed last, until something else changes. */
      readonly removed: RemovedDay | null;
    };

/** `before` is the form with it. */
export type RemovedDay = {
  readonly on: string;
  readonly name: string;
  readonly before: ClockForm;
};

/** The working hours of this desk and what it promises, to be changed. */
export function createClockSettingsStore(client: Client) {
  const state = createStore<ClockSettingsWork>(() => ({ status: 'loading' }));

  function change(
    act: (form: ClockForm) => ClockForm,
    said: { readonly taken?: number; readonly removed?: RemovedDay } = {},
  ): void {
    const now = state.getState();
    if (now.status !== 'ready') return;
    const { taken = null, removed = null } = said;
    const saving = { status: 'idle' } as const;
    state.setState({ ...now, form: act(now.form), saving, taken, removed }, true);
  }

  return {
    state,

    async load(): Promise<void> {
      try {
        const [settings, { sets }] = await Promise.all([
          client('clocks.settings', {}),
          client('clocks.holidaySets', {}),
        ]);
        const saving = { status: 'idle' } as const;
        const form = formOf(settings);
        state.setState(
          { status: 'ready', form, sets, saving, isChecked: false, taken: null, removed: null },
          true,
        );
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },

    set: (fields: Partial<Pick<ClockForm, 'timeZone' | 'waitingLong'>>): void =>
      change((form) => ({ ...form, ...fields })),

    setDay: (index: number, fields: Partial<ShiftFields>): void =>
      change((form) => ({
        ...form,
        days: form.days.map((it, at) => (at === index ? { ...it, ...fields } : it)),
      })),

    setTarget: (index: number, fields: Partial<Omit<TargetFields, 'severity'>>): void =>
      change((form) => ({
        ...form,
        targets: form.targets.map((it, at) => (at === index ? { ...it, ...fields } : it)),
      })),

    addHoliday: (on: string, name: string): void =>
      change((form) => ({ ...form, holidays: inOrder([...form.holidays, { on, name }]) })),

    removeDay: (on: string): void => {
      const now = state.getState();
      if (now.status !== 'ready') return;
      const { form: before } = now;
      const day = [...before.holidays, ...before.extraDays].find((it) => it.on === on);
      if (!day) return;
      const form = {
        ...before,
        holidays: before.holidays.filter((it) => it.on !== on),
        extraDays: before.extraDays.filter((it) => it.on !== on),
      };
      change(() => form, { removed: { on, name: day.name, before } });
    },

    /** The day that was removed last stands there again. */
    undoRemove: (): void => {
      const now = state.getState();
      if (now.status !== 'ready' || now.removed === null) return;
      const { before } = now.removed;
      change(() => before);
    },

    take(set: HolidaySet, locale: Locale): void {
      const now = state.getState();
      if (now.status !== 'ready') return;
      const form = withHolidaySet(now.form, set, locale);
      change(() => form, { taken: countDays(form) - countDays(now.form) });
    },

    async save(): Promise<void> {
      const now = state.getState();
      if (now.status !== 'ready') return;
      const settings = settingsOf(now.form);
      const checked = { ...now, isChecked: true, taken: null, removed: null };
      if (settings === null)
        return state.setState({ ...checked, saving: { status: 'idle' } }, true);
      state.setState({ ...checked, saving: { status: 'loading' } }, true);
      try {
        const form = formOf(await client('clocks.saveSettings', settings));
        state.setState({ ...checked, form, saving: { status: 'ready' }, isChecked: false }, true);
      } catch (error) {
        const saving = { status: 'failed', error: toAppError(error) } as const;
        state.setState({ ...checked, saving }, true);
      }
      return undefined;
    },
  };
}
