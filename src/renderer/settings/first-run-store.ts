import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { DeskStatus } from '../../shared/model/desk-profile.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { DeskStore } from '../app/desk-store.ts';
import type { SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { knownZone } from '../clocks/time-zones.ts';
import { createProfileFormStore } from './profile-form-store.ts';

export type FirstRunWork = {
  /** As typed; the zone of this computer is proposed. */
  readonly timeZone: string;
  readonly wantsSample: boolean;
  /** What is done before the profile is saved. */
  readonly preparing: SaveState;
};

type Start = {
  readonly client: Client;
  readonly deskStore: Pick<DeskStore, 'loadSample' | 'saveProfile'>;
  readonly status: DeskStatus;
  readonly language: Locale;
  readonly zoneHere: string;
};

/** The first start: who this desk is, by whose clock it works, and what it begins with. */
export function createFirstRunStore({ client, deskStore, status, language, zoneHere }: Start) {
  const profile = createProfileFormStore({ ...status.profile, language }, deskStore.saveProfile);
  const state = createStore<FirstRunWork>(() => ({
    timeZone: zoneHere,
    wantsSample: true,
    preparing: { status: 'idle' },
  }));

  async function prepare(timeZone: string): Promise<void> {
    const settings = await client('clocks.settings', {});
    await client('clocks.saveSettings', {
      ...settings,
      calendar: { ...settings.calendar, timeZone },
    });
    if (state.getState().wantsSample && !status.isSampleLoaded) await deskStore.loadSample();
  }

  return {
    profile,
    state,
    set: (fields: Partial<Pick<FirstRunWork, 'timeZone' | 'wantsSample'>>): void =>
      state.setState({ ...fields, preparing: { status: 'idle' } }),

    /** The profile last: saving it ends the first start, and its form with it. */
    async start(): Promise<void> {
      const timeZone = knownZone(state.getState().timeZone);
      if (!profile.canSubmit() || timeZone === null) return;
      state.setState({ preparing: { status: 'loading' } });
      try {
        await prepare(timeZone);
        state.setState({ preparing: { status: 'ready' } });
      } catch (error) {
        state.setState({ preparing: { status: 'failed', error: toAppError(error) } });
        return;
      }
      await profile.submit();
    },
  };
}
