import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { toAppError } from '../app/to-app-error.ts';
import { listQuery, wholeList, type CaseListChoice } from './case-list-address.ts';

/** Rows stay on the screen while others are fetched. */
export type CaseList = {
  readonly choice: CaseListChoice;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly cases: readonly CaseSummary[];
  readonly hasMore: boolean;
  /** Set when `status` is `failed`. */
  readonly error: AppError | null;
};

export type CaseListStore = ReturnType<typeof createCaseListStore>;

const pageSize = 100;
const mostAtOnce = 1_000;

/** The cases of a choice, a page at a time. */
export function createCaseListStore(client: Client, first: CaseListChoice = wholeList) {
  const state = createStore<CaseList>(() => ({
    choice: first,
    status: 'loading',
    cases: [],
    hasMore: false,
    error: null,
  }));
  let latest = 0;

  async function fetch(offset: number, limit = pageSize): Promise<void> {
    latest += 1;
    const mine = latest;
    const { choice, cases } = state.getState();
    try {
      const page = await client('cases.list', { ...choice, offset, limit });
      if (mine !== latest) return;
      const kept = offset === 0 ? [] : cases;
      const { hasMore } = page;
      state.setState({ status: 'ready', cases: [...kept, ...page.cases], hasMore, error: null });
    } catch (error) {
      if (mine === latest) state.setState({ status: 'failed', error: toAppError(error) });
    }
  }

  return {
    state,
    load: (): Promise<void> => fetch(0),
    async show(choice: CaseListChoice): Promise<void> {
      if (listQuery(choice) === listQuery(state.getState().choice)) return;
      state.setState({ choice });
      await fetch(0);
    },
    more: (): Promise<void> => fetch(state.getState().cases.length),
    /** Reads as many rows again as are shown, as after an act. */
    refresh: (): Promise<void> =>
      fetch(0, Math.min(mostAtOnce, Math.max(pageSize, state.getState().cases.length))),
  };
}
