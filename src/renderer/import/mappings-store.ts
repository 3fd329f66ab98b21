import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ImportMapping, SavedMapping } from '../../shared/model/catalogue-import.ts';
import { toAppError } from '../app/to-app-error.ts';

/** What was done to the saved mappings last. */
export type MappingAct = {
  readonly kind: 'saved' | 'renamed' | 'removed' | 'undone';
  readonly name: string;
};

export type SavedMappings = {
  readonly mappings: readonly SavedMapping[];
  readonly done: MappingAct | null;
  readonly canUndo: boolean;
  readonly error: AppError | null;
};

export type MappingsStore = ReturnType<typeof createMappingsStore>;

/** The mappings that this desk keeps by name; the latest act can be taken back. */
export function createMappingsStore(client: Client) {
  const state = createStore<SavedMappings>(() => ({
    mappings: [],
    done: null,
    canUndo: false,
    error: null,
  }));
  let takeBack: (() => Promise<void>) | null = null;

  const find = (name: string): ImportMapping | undefined =>
    state.getState().mappings.find(({ mapping }) => mapping.name === name)?.mapping;

  const put = async (mapping: ImportMapping): Promise<void> =>
    state.setState(await client('mappings.save', { mapping }));
  const drop = async (name: string): Promise<void> =>
    state.setState(await client('mappings.remove', { name }));

  /** True when it was done. */
  async function act(
    done: MappingAct,
    write: () => Promise<void>,
    back: (() => Promise<void>) | null,
  ): Promise<boolean> {
    try {
      await write();
      takeBack = back;
      state.setState({ done, canUndo: back !== null, error: null });
      return true;
    } catch (error) {
      state.setState({ error: toAppError(error) });
      return false;
    }
  }

  return {
    state,

    async load(): Promise<void> {
      try {
        state.setState({ ...(await client('mappings.list', {})), error: null });
      } catch (error) {
        state.setState({ error: toAppError(error) });
      }
    },

    /** In place of the one that has this name. */
    save(mapping: ImportMapping): Promise<boolean> {
      const { name } = mapping;
      const before = find(name);
      const back = before ? () => put(before) : () => drop(name);
      return act({ kind: 'saved', name }, () => put(mapping), back);
    },

    /** In place of the one that has the new name. */
    async rename(from: string, to: string): Promise<boolean> {
      const mapping = find(from);
      if (!mapping || from === to) return false;
      const replaced = find(to);
      const write = async (): Promise<void> => {
        await put({ ...mapping, name: to });
        await drop(from);
      };
      const back = async (): Promise<void> => {
        await put(mapping);
        await (replaced ? put(replaced) : drop(to));
      };
      return act({ kind: 'renamed', name: to }, write, back);
    },

    async remove(name: string): Promise<boolean> {
      const mapping = find(name);
      if (!mapping) return false;
      return act(
        { kind: 'removed', name },
        () => drop(name),
        () => put(mapping),
      );
    },

    async undo(): Promise<void> {
      const { done } = state.getState();
      if (takeBack && done) await act({ kind: 'undone', name: done.name }, takeBack, null);
    },
  };
}
