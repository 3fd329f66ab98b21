import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { OfferSummary } from '../../shared/model/offer.ts';
import { createRemovalsStore } from '../app/removals-store.ts';
import { toAppError } from '../app/to-app-error.ts';

/** Rows stay on the screen while others are fetched. */
export type OfferList = {
  readonly text: string;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly offers: readonly OfferSummary[];
  readonly hasMore: boolean;
  /** Set when `status` is `failed`. */
  readonly error: AppError | null;
};

export type OfferListStore = ReturnType<typeof createOfferListStore>;

const pageSize = 100;

/** The offers, in catalogue order or as the search finds them, a page at a time. */
export function createOfferListStore(client: Client, text: string) {
  const state = createStore<OfferList>(() => ({
    text,
    status: 'loading',
    offers: [],
    hasMore: false,
    error: null,
  }));
  let latest = 0;

  async function fetch(offset: number, limit = pageSize): Promise<void> {
    latest += 1;
    const mine = latest;
    const now = state.getState();
    try {
      const page = await client('offers.list', { text: now.text, offset, limit });
      if (mine !== latest) return;
      const kept = offset === 0 ? [] : now.offers;
      const offers = [...kept, ...page.offers];
      state.setState({ status: 'ready', offers, hasMore: page.hasMore, error: null });
    } catch (error) {
      if (mine === latest) state.setState({ status: 'failed', error: toAppError(error) });
    }
  }

  return {
    state,
    /** What was written by hand about an offer, and taken back. */
    removals: createRemovalsStore(client, ['offer']),
    load: (): Promise<void> => fetch(0),
    /** Reads the same rows again, as after an edit. */
    refresh: (): Promise<void> =>
      fetch(0, Math.min(1_000, Math.max(pageSize, state.getState().offers.length))),
    async setText(next: string): Promise<void> {
      if (next === state.getState().text) return;
      state.setState({ text: next });
      await fetch(0);
    },
    more: (): Promise<void> => fetch(state.getState().offers.length),
  };
}
