import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import type { OfferOrder, QueryFilter, QueryKey } from '../../shared/model/offer-filter.ts';
import { mostChosenOffers } from '../../shared/model/offer-selection.ts';
import type { OfferSummary } from '../../shared/model/offer.ts';
import { manyKinds } from '../../shared/model/removal.ts';
import { filterBeingTyped, parseTypedQuery, printTypedQuery } from '../../shared/typed-query.ts';
import { createRemovalsStore } from '../app/removals-store.ts';
import { toAppError } from '../app/to-app-error.ts';
import {
  allChosen,
  type ChosenOffers,
  chooseOffers,
  noneChosen,
  toggleOffer,
} from './offer-selection.ts';

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
  /** Where nothing was found: texts that find something; the best first. */
  readonly didYouMean: readonly string[];
  /** Where flags are asked for that the desk finds by itself: when it last looked; null: none are asked for. */
  readonly flagsAsOf: Output<'offers.list'>['flagsAsOf'];
  readonly isLooking: boolean;
  readonly chosen: ChosenOffers;
  /** Where a range begins; null: no row was pressed yet. */
  readonly anchor: number | null;
  /** True: more were to be chosen one by one than can be. */
  readonly isCut: boolean;
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
    didYouMean: [],
    flagsAsOf: null,
    isLooking: false,
    ...nothingChosen,
    error: null,
  }));
  const removals = createRemovalsStore(client, ['offer', ...manyKinds]);
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
      const { total, isUnsorted, unknown, didYouMean, flagsAsOf } = found;
      const pages = new Map(isAnew ? [] : state.getState().pages).set(page, found.offers);
      const told = { total, isUnsorted, unknown, didYouMean, flagsAsOf };
      state.setState({ status: 'ready', pages, ...told, error: null });
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
    const before = queryOf(state.getState());
    state.setState({ ...next, suggestion: null });
    // What is not in the list any more is acted on by nobody.
    if (queryOf(state.getState()) !== before) state.setState(nothingChosen);
    await load();
  }

  /** The rows of a range, those that are not here yet too; fewer where they could not be read. */
  async function readRows(first: number, last: number): Promise<OfferSummary[]> {
    const from = Math.floor(first / pageSize);
    const pages = Array.from(
      { length: Math.floor(last / pageSize) - from + 1 },
      (_, at) => from + at,
    );
    await Promise.all(
      pages
        .filter((page) => !state.getState().pages.has(page))
        .map((page) => fetchPage(page, false)),
    );
    const rows = Array.from({ length: last - first + 1 }, (_, at) =>
      rowAt(state.getState(), first + at),
    );
    return rows.filter((it) => it !== undefined);
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

    /** Chooses a row more, or one less; a range begins there. */
    toggle(row: number): void {
      const { chosen } = state.getState();
      const offer = rowAt(state.getState(), row);
      if (!offer) return;
      const next = toggleOffer(chosen, offer);
      state.setState({ chosen: next, anchor: row, isCut: next === chosen });
    },

    /** Chooses what stands between the beginning of the range and this row, and only that. */
    async extend(row: number, start: number): Promise<void> {
      const anchor = state.getState().anchor ?? start;
      state.setState({ anchor });
      const mine = latest;
      const isCut = Math.abs(row - anchor) >= mostChosenOffers;
      const reach = isCut ? anchor + Math.sign(row - anchor) * (mostChosenOffers - 1) : row;
      const rows = await readRows(Math.min(anchor, reach), Math.max(anchor, reach));
      if (mine === latest) state.setState({ chosen: chooseOffers(rows), isCut });
    },

    /** The keyboard stands on another row: the next range begins there. */
    moveTo: (row: number): void => state.setState({ anchor: row }),

    chooseAll: (): void => state.setState({ chosen: allChosen, isCut: false }),
    clearChosen: (): void => state.setState(nothingChosen),

    /** Looks for the flags over all records, then reads the list again. */
    async lookForFlags(): Promise<void> {
      if (state.getState().isLooking) return;
      state.setState({ isLooking: true });
      try {
        await client('quality.refresh', {});
        await load();
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) });
      }
      state.setState({ isLooking: false });
    },

    /** What was probably meant, in place of what was typed. */
    mean: (text: string): Promise<void> => change({ text }),

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

const nothingChosen = { chosen: noneChosen, anchor: null, isCut: false } as const;

/** The whole query, as it stands in the address. */
export function queryOf({ filters, text }: Pick<OfferList, 'filters' | 'text'>): string {
  return printTypedQuery({ filters, text });
}

/** The offer in a row; undefined: it is not here yet. */
export function rowAt({ pages }: Pick<OfferList, 'pages'>, row: number): OfferSummary | undefined {
  return pages.get(Math.floor(row / pageSize))?.[row % pageSize];
}
