import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { UnfinishedText } from '../app/unfinished-text.ts';

export type HandOver = {
  /** `hasMore`: there are more open cases than a page can hold. */
  readonly cases: Loadable<{ readonly cases: readonly CaseSummary[]; readonly hasMore: boolean }>;
  readonly note: string;
};

const mostCases = 1_000;

/** What is open at the end of a shift, and what there is to say about it. The note stays until it is cleared. */
export function createHandOverStore(client: Client, unfinished: UnfinishedText) {
  const state = createStore<HandOver>(() => ({
    cases: { status: 'idle' },
    note: '',
  }));

  return {
    state,
    async load(): Promise<void> {
      state.setState({ cases: { status: 'loading' } });
      try {
        const value = await client('cases.list', {
          text: '',
          filter: { status: 'open' },
          order: 'next-action',
          offset: 0,
          limit: mostCases,
        });
        state.setState({ cases: { status: 'ready', value } });
      } catch (error) {
        state.setState({ cases: { status: 'failed', error: toAppError(error) } });
      }
    },

    /** Takes up the note where it was left; what is typed by now wins. */
    async resume(): Promise<void> {
      const kept = await unfinished.load();
      if (kept !== null && state.getState().note === '') state.setState({ note: kept });
    },

    setNote: (note: string): void => {
      unfinished.keep(note === '' ? null : note);
      state.setState({ note });
    },

    flush: (): Promise<void> => unfinished.flush(),
  };
}
