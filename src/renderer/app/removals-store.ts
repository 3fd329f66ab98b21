import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Removal, RemovalKind } from '../../shared/model/removal.ts';
import { toAppError } from './to-app-error.ts';

export type RemovalsWork = {
  /** What can be put back, the latest last. */
  readonly all: readonly Removal[];
  /** What came back last; null: nothing since the last removal. */
  readonly back: Removal | null;
  readonly isActing: boolean;
  readonly error: AppError | null;
};
export type RemovalsStore = ReturnType<typeof createRemovalsStore>;

/** What was removed from one list, with its way back. `of`: the record that the list belongs to. */
export function createRemovalsStore(
  client: Client,
  kinds: readonly RemovalKind[],
  of: string | null = null,
) {
  const state = createStore<RemovalsWork>(() => ({
    all: [],
    back: null,
    isActing: false,
    error: null,
  }));

  async function load(): Promise<void> {
    try {
      const { removals } = await client('removals.list', { kinds: [...kinds], of });
      state.setState({ all: removals });
    } catch (error) {
      state.setState({ error: toAppError(error) });
    }
  }

  return {
    state,
    load,

    /** Something was removed just now. */
    async follow(): Promise<void> {
      state.setState({ back: null, error: null });
      await load();
    },

    /** The latest removal comes back, then the one before it. Null: nothing came back. */
    async undo(): Promise<Removal | null> {
      const { all, isActing } = state.getState();
      const latest = all.at(-1);
      if (!latest || isActing) return null;
      state.setState({ isActing: true, error: null, back: null });
      const back = await putBack(latest);
      await load();
      state.setState({ isActing: false, back });
      return back;
    },
  };

  async function putBack({ undoId }: Removal): Promise<Removal | null> {
    try {
      return (await client('removals.putBack', { undoId })).removal;
    } catch (error) {
      state.setState({ error: toAppError(error) });
      return null;
    }
  }
}
