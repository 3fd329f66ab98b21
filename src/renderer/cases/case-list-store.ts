import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { toAppError } from '../app/to-app-error.ts';

/** Rows stay on the screen while others are fetched. */
export type CaseList = {
  readonly text: string;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly cases: readonly CaseSummary[];
  readonly hasMore: boolean;
  /** Set when `status` is `failed`. */
  readonly error: AppError | null;
};

const pageSize = 100;

/** The cases, newest first, a page at a time. */
export function createCaseListStore(client: Client) {
  const state = createStore<CaseList>(() => ({
    text: '',
    status: 'loading',
    cases: [],
    hasMore: false,
    error: null,
  }));
  let latest = 0;

  async function fetch(offset: number): Promise<void> {
    latest += 1;
    const mine = latest;
    const { text, cases } = state.getState();
    try {
      const page = await client('cases.list', { text, offset, limit: pageSize });
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
    async setText(text: string): Promise<void> {
      state.setState({ text });
      await fetch(0);
    },
    more: (): Promise<void> => fetch(state.getState().cases.length),
  };
}
