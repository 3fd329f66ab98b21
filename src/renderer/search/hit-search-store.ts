import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { SearchHit } from '../../shared/model/search-hit.ts';
import { toAppError } from '../app/to-app-error.ts';

type HitKind = SearchHit['kind'];

/** `hits` belong to `foundFor`, which lags behind `text` while an answer is under way. */
export type HitSearch = {
  readonly text: string;
  readonly foundFor: string;
  readonly hits: readonly SearchHit[];
  readonly error: AppError | null;
};

/** Search as you type. A late answer never replaces a newer one. */
export function createHitSearchStore(client: Client, kinds: readonly HitKind[], limit: number) {
  const state = createStore<HitSearch>(() => empty);

  return {
    state,
    async setText(text: string): Promise<void> {
      if (text.trim() === '') return state.setState({ ...empty, text, foundFor: text }, true);
      state.setState({ text });
      try {
        const { hits } = await client('search.find', { text, limit, kinds: [...kinds] });
        if (state.getState().text === text) {
          state.setState({ foundFor: text, hits, error: null });
        }
      } catch (error) {
        if (state.getState().text === text) {
          state.setState({ foundFor: text, hits: [], error: toAppError(error) });
        }
      }
    },
    clear: (): void => state.setState(empty, true),
  };
}

const empty: HitSearch = { text: '', foundFor: '', hits: [], error: null };
