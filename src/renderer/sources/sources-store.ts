import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import { sampleSourceId, type CatalogueSource } from '../../shared/model/catalogue-source.ts';
import { toAppError } from '../app/to-app-error.ts';
import { moveSource } from './move-source.ts';

type Answer = Output<'sources.list'>;

/** What was done last. */
export type SourceAct = {
  readonly kind: 'ordered' | 'renamed' | 'removed' | 'undone';
  readonly name: string;
};

export type SourceList = {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly sources: readonly CatalogueSource[];
  /** The order as the desk has it; `sources` may stand in another that was not asked for yet. */
  readonly settled: readonly string[];
  /** The import that can be taken back; null: none. */
  readonly undo: Answer['undo'];
  readonly isWorking: boolean;
  readonly done: SourceAct | null;
  readonly error: AppError | null;
};

export type SourcesStore = ReturnType<typeof createSourcesStore>;

/** What the catalogue was made of. A new order is put together first and then asked for in one go. */
export function createSourcesStore(client: Client) {
  const state = createStore<SourceList>(() => ({
    status: 'loading',
    sources: [],
    settled: [],
    undo: null,
    isWorking: false,
    done: null,
    error: null,
  }));

  function take({ sources, undo }: Answer): void {
    const settled = sources.map(({ id }) => id);
    state.setState({ status: 'ready', sources, settled, undo, isWorking: false, error: null });
  }

  /** True when it was done. */
  async function act(done: SourceAct, write: () => Promise<Answer>): Promise<boolean> {
    if (state.getState().isWorking) return false;
    state.setState({ isWorking: true, error: null });
    try {
      take(await write());
      state.setState({ done });
      return true;
    } catch (error) {
      state.setState({ isWorking: false, error: toAppError(error) });
      return false;
    }
  }

  return {
    state,

    async load(): Promise<void> {
      try {
        take(await client('sources.list', {}));
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) });
      }
    },

    /** The list as it is now, unless an own change of it is under way or put together. */
    async follow(): Promise<void> {
      const { isWorking, sources, settled } = state.getState();
      if (isWorking || sources.some(({ id }, index) => id !== settled[index])) return;
      await client('sources.list', {}).then(take, () => undefined);
    },

    /** One place up or down, in this window only. */
    move(id: string, step: -1 | 1): void {
      const { sources, isWorking } = state.getState();
      if (!isWorking) state.setState({ sources: moveSource(sources, id, step), done: null });
    },

    /** Back to the order that the desk has. */
    discard(): void {
      const { sources, settled } = state.getState();
      const byId = new Map(sources.map((it) => [it.id, it]));
      state.setState({ sources: settled.flatMap((id) => byId.get(id) ?? []) });
    },

    order(): Promise<boolean> {
      const ids = state.getState().sources.map(({ id }) => id);
      const files = ids.filter((id) => id !== sampleSourceId);
      return act({ kind: 'ordered', name: '' }, () => client('sources.order', { ids: files }));
    },

    rename: (id: string, name: string): Promise<boolean> =>
      act({ kind: 'renamed', name }, () => client('sources.rename', { id, name })),

    remove: ({ id, name }: CatalogueSource): Promise<boolean> =>
      act({ kind: 'removed', name }, () => client('sources.remove', { id })),

    /** Back to the catalogue before the latest import. */
    undo(): Promise<boolean> {
      const name = state.getState().undo?.sourceName ?? '';
      return act({ kind: 'undone', name }, () => client('import.undo', {}));
    },
  };
}
