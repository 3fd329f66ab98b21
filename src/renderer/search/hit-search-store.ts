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
  /** Kinds of which there are more. */
  readonly more: readonly HitKind[];
  /** What was probably meant, the best first. */
  readonly didYouMean: readonly string[];
  readonly error: AppError | null;
};

const mostExpanded = 60;

/** Search as you type. A late answer never replaces a newer one. */
export function createHitSearchStore(client: Client, kinds: readonly HitKind[], limit: number) {
  const state = createStore<HitSearch>(() => empty);
  let latest = 0;

  async function find(text: string, wanted: readonly HitKind[], most: number): Promise<void> {
    latest += 1;
    const mine = latest;
    try {
      const found = await client('search.find', { text, limit: most, kinds: [...wanted] });
      if (mine === latest) state.setState({ foundFor: text, ...found, error: null });
    } catch (error) {
      if (mine === latest) {
        state.setState({ ...empty, text, foundFor: text, error: toAppError(error) });
      }
    }
  }

  return {
    state,
    async setText(text: string): Promise<void> {
      if (text.trim() === '') {
        latest += 1;
        return state.setState({ ...empty, text, foundFor: text }, true);
      }
      state.setState({ text });
      await find(text, kinds, limit);
    },
    /** Shows more of one kind, and only that. */
    expand: (kind: HitKind): Promise<void> => find(state.getState().text, [kind], mostExpanded),
    clear(): void {
      latest += 1;
      state.setState(empty, true);
    },
  };
}

const empty: HitSearch = {
  text: '',
  foundFor: '',
  hits: [],
  more: [],
  didYouMean: [],
  error: null,
};
