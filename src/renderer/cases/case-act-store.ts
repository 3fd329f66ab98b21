import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { CaseAct } from '../../shared/model/case-progress.ts';
import { toAppError } from '../app/to-app-error.ts';

/** What was done last, and can be taken back. */
export type DoneAct = {
  readonly kind: CaseAct['kind'];
  readonly references: readonly string[];
  /** Null: it cannot be taken back. */
  readonly undoId: string | null;
};

/** An act that asks for something first. */
export type ActQuestion = 'close' | 'wait' | 'hand-over' | 'merge' | 'send';

export type CaseActs = {
  readonly isActing: boolean;
  /** The latest last: Undo goes back one by one. */
  readonly done: readonly DoneAct[];
  /** What Undo took back last, until something else is begun. */
  readonly takenBack: DoneAct | null;
  readonly error: AppError | null;
  readonly asking: ActQuestion | null;
};

export type CaseActStore = ReturnType<typeof createCaseActStore>;

/** Acts on rows of a list, each with its way back. `onChange` is told after every one. */
export function createCaseActStore(client: Client, onChange: () => Promise<void>) {
  const state = createStore<CaseActs>(() => ({
    isActing: false,
    done: [],
    takenBack: null,
    error: null,
    asking: null,
  }));

  async function attempt(work: () => Promise<Partial<CaseActs>>): Promise<boolean> {
    if (state.getState().isActing) return false;
    state.setState({ isActing: true, error: null });
    try {
      const change = await work();
      await onChange();
      state.setState({ ...change, isActing: false });
      return true;
    } catch (error) {
      state.setState({ isActing: false, error: toAppError(error) });
      return false;
    }
  }

  return {
    state,
    ask: (asking: ActQuestion | null): void =>
      state.setState({ asking, error: null, takenBack: null }),

    /** True: it was done on all of them. */
    act: (references: readonly string[], act: CaseAct): Promise<boolean> =>
      attempt(async () => {
        const { undoId } = await client('cases.act', { references: [...references], act });
        const done = [...state.getState().done, { kind: act.kind, references, undoId }];
        return { done, takenBack: null, asking: null };
      }),

    /** Takes the latest act back; once it is too late for it, that act is offered no more. */
    async undo(): Promise<void> {
      const { done } = state.getState();
      const latest = done.at(-1);
      if (!latest || latest.undoId === null) return;
      const { undoId } = latest;
      await attempt(async () => {
        await client('cases.undo', { undoId });
        return { takenBack: latest };
      });
      if (!state.getState().isActing) state.setState({ done: done.slice(0, -1) });
    },
  };
}
