import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import type { OfferOrder, QueryFilter, QueryKey } from '../../shared/model/offer-filter.ts';
import type { OfferSummary } from '../../shared/model/offer.ts';
import { filterBeingTyped, parseTypedQuery, printTypedQuery } from '../../shared/typed-query.ts';
import { createRemovalsStore } from '../app/removals-store.ts';
import { toAppError } from '../app/to-app-error.ts';

/** Values of the condition that is being chosen or typed. */
export type Suggestion = {
  readonly key: QueryKey;
  readonly isExcluded: boolean;
  readonly values: Output<'search.suggest'>['values'];
};

/** Rows stay on the screen while others are fetched. */
export type OfferList = {
  readonly filters: readonly QueryFilter[];
  /** What stands in the field: words, and a condition that is still being typed. */
  readonly text: string;
  readonly order: OfferOrder;
  readonly isDescending: boolean;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly total: number;
  /** By their number, a page of `pageSize` rows each; those that were never looked at are absent. */
  readonly pages: ReadonlyMap<number, readonly OfferSummary[]>;
  readonly isUnsorted: boolean;
  readonly unknown: readonly QueryFilter[];
  readonly suggestion: Suggestion | null;
  /** Set when `status` is `failed`. */
  readonly error: AppError | null;
};

export type OfferListStore = ReturnType<typeof createOfferListStore>;

export const pageSize = 100;

/** The offers of a typed query: any row of the list can be looked at, and only the pages around it are read. */
export function createOfferListStore(client: Client, query: string) {
  const state = createStore<OfferList>(() => ({
    ...parseTypedQuery(query),
    order: 'rank',
    isDescending: false,
    status: 'loading',
    total: 0,
    pages: new Map(),
    isUnsorted: false,
    unknown: [],
    suggestion: null,
    error: null,
  }));
  const removals = createRemovalsStore(client, ['offer']);
  /** Of what the rows belong to: an answer to an earlier question is dropped. */
  let latest = 0;
  let asked = new Set<number>();

  /** `isAnew`: what is shown now goes once the new page is there. */
  async function fetchPage(page: number, isAnew: boolean): Promise<void> {
    asked.add(page);
    const mine = latest;
    const { order, isDescending } = state.getState();
    const text = queryOf(state.getState());
    try {
      const found = await client('offers.list', {
        text,
        order,
        isDescending,
        offset: page * pageSize,
        limit: pageSize,
      });
      if (mine !== latest) return;
      const { total, isUnsorted, unknown } = found;
      const pages = new Map(isAnew ? [] : state.getState().pages).set(page, found.offers);
      state.setState({ status: 'ready', pages, total, isUnsorted, unknown, error: null });
    } catch (error) {
      if (mine !== latest) return;
      asked.delete(page);
      state.setState({ status: 'failed', error: toAppError(error) });
    }
  }

  async function load(page = 0): Promise<void> {
    latest += 1;
    asked = new Set();
    await fetchPage(page, true);
  }

  async function suggest(key: QueryKey, value: string, isExcluded: boolean): Promise<void> {
    const mine = latest;
    try {
      const { values } = await client('search.suggest', { key, value });
      if (mine === latest) state.setState({ suggestion: { key, isExcluded, values } });
    } catch {
      // Without suggestions a condition is still typed whole.
      state.setState({ suggestion: null });
    }
  }

  async function change(
    next: Partial<Pick<OfferList, 'filters' | 'text' | 'order' | 'isDescending'>>,
  ): Promise<void> {
    state.setState({ ...next, suggestion: null });
    await load();
  }

  return {
    state,
    removals,
    load: (): Promise<void> => load(),
    /** Reads again, as after an edit. */
    refresh: (): Promise<void> => load(),

    /** The rows from `first` to before `last` are looked at. */
    need(first: number, last: number): void {
      for (let page = Math.floor(first / pageSize); page * pageSize < last; page += 1) {
        if (!asked.has(page)) void fetchPage(page, false);
      }
    },

    /** A condition becomes one of `filters` as soon as something follows it. */
    async setText(typed: string): Promise<void> {
      const { filters, text } = state.getState();
      if (typed === text) return;
      const parsed = /\s$/u.test(typed) ? parseTypedQuery(typed) : { filters: [], text: typed };
      const begun = filterBeingTyped(parsed.text);
      const listed = change({ filters: [...filters, ...parsed.filters], text: parsed.text });
      if (begun) await suggest(begun.key, begun.value, begun.isExcluded);
      await listed;
    },

    /** Shows another query, as from the address. */
    async show(next: string): Promise<void> {
      if (next !== queryOf(state.getState())) await change(parseTypedQuery(next));
    },

    suggest: (key: QueryKey): Promise<void> => suggest(key, '', false),

    /** Takes a suggested value in place of what was typed of it. */
    async choose(value: string): Promise<void> {
      const { suggestion, filters, text } = state.getState();
      if (!suggestion) return;
      const { key, isExcluded } = suggestion;
      await change({
        filters: [...filters, { key, value, isExcluded }],
        text: filterBeingTyped(text)?.before ?? text,
      });
    },

    removeFilter: (index: number): Promise<void> =>
      change({ filters: state.getState().filters.filter((_, at) => at !== index) }),

    /** The same order again turns it round. */
    sort(order: OfferOrder, isDescending: boolean): Promise<void> {
      return change({ order, isDescending });
    },
  };
}

/** The whole query, as it stands in the address. */
export function queryOf({ filters, text }: Pick<OfferList, 'filters' | 'text'>): string {
  return printTypedQuery({ filters, text });
}

/** The offer in a row; undefined: it is not here yet. */
export function rowAt({ pages }: Pick<OfferList, 'pages'>, row: number): OfferSummary | undefined {
  return pages.get(Math.floor(row / pageSize))?.[row % pageSize];
}
