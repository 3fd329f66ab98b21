import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { DeskProfileChange, DeskStatus } from '../../shared/model/desk-profile.ts';
import type { Loadable } from './loadable.ts';
import { toAppError } from './to-app-error.ts';

export type DeskStore = ReturnType<typeof createDeskStore>;

/** What the frame shows of the desk: its profile, its counts, whether it is set up. */
export function createDeskStore(client: Client) {
  const state = createStore<Loadable<DeskStatus>>(() => ({ status: 'idle' }));

  function take(value: DeskStatus): DeskStatus {
    state.setState({ status: 'ready', value }, true);
    return value;
  }

  return {
    state,

    async load(): Promise<void> {
      state.setState({ status: 'loading' }, true);
      try {
        take(await client('desk.status', {}));
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },

    /** Brings the counts up to date; keeps what is shown when that fails. */
    async refresh(): Promise<void> {
      await client('desk.status', {}).then(take, () => undefined);
    },

    /** @throws AppError */
    saveProfile: async (change: DeskProfileChange): Promise<DeskStatus> =>
      take(await client('profile.set', change)),

    /** @throws AppError */
    loadSample: async (): Promise<DeskStatus> => take(await client('sample.load', {})),

    /** @throws AppError */
    removeSample: async (): Promise<DeskStatus> => take(await client('sample.remove', {})),
  };
}
