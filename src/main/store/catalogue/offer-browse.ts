import type { Database, Statement } from 'better-sqlite3';

import { mostSortedOffers, type OfferOrder } from '../../../shared/model/offer-filter.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import {
  type FilterKind,
  isComputedFlag,
  type OfferFilter,
} from '../../domain/search/offer-filters.ts';
import {
  canBeTornApart,
  foldText,
  holdsHanRuns,
  type SearchTerm,
  toQueryTerms,
} from '../../domain/search/segment.ts';
import { sortByText } from '../../domain/search/sort-by-text.ts';
import { createFlaggedOffers, type DeskFlags } from './flagged-offers.ts';
import { searchedTexts } from './index-texts.ts';
import type { OfferPlaces } from './offer-places.ts';
import { toOfferQuery } from './offer-query.ts';
import type { OfferRow } from './offer-rows.ts';
import type { PostingQuery } from './posting-reader.ts';
import { parts } from './posting-table.ts';
import { createVerifiedOffers, type DeskChecks } from './verified-offers.ts';

/** Offers that hold all words of `text`, the last one by its beginning, and have what is filtered by. */
export type BrowseQuery = {
  readonly text: string;
  readonly filters: readonly OfferFilter[];
  readonly order: OfferOrder;
  readonly isDescending: boolean;
  /** Offers that stand elsewhere in the list already, or in none. */
  readonly without: readonly OfferKey[];
  /** What this desk found right; absent: nothing. */
  readonly checks?: DeskChecks;
  /** What this desk found odd over all records; absent: nothing. */
  readonly flags?: DeskFlags;
};
export type BrowsePage = BrowseQuery & { readonly offset: number; readonly limit: number };
export type OfferPage = {
  readonly offers: readonly OfferKey[];
  readonly total: number;
  /** Too many to be sorted: they stand in the order of the catalogue. */
  readonly isUnsorted: boolean;
};

type KeyRow = Pick<OfferRow, 'publisher_id' | 'offer_id'>;
type TextRow = Pick<
  OfferRow,
  | 'name'
  | 'publisher_name'
  | 'publisher_id'
  | 'offer_id'
  | 'summary'
  | 'description'
  | 'keywords_json'
  | 'categories_json'
>;
type TextQuery = {
  readonly terms: readonly SearchTerm[];
  /** Whether the descriptions are asked, too. */
  readonly isWide: boolean;
};
type Postings = {
  /** Null: all offers. */
  readonly postings: PostingQuery | null;
  readonly isWide: boolean;
  readonly total: number;
};
type Listed = {
  readonly numbers: Uint32Array;
  readonly total: number;
  readonly isUnsorted: boolean;
};

/** With this many rows by names and keys, descriptions are not asked. */
const enoughRows = 20;
/** Among so many rows, names that begin with the text come first, as in the search. */
const mostBroughtUp = 300;
/** Chinese that is torn apart is looked for in no more rows than this; such hits are rare. */
const mostChecked = 5_000;

const sortColumns = {
  name: 'name',
  publisher: `iif(trim(publisher_name) = '', publisher_id, publisher_name)`,
  captured: 'captured_at',
  verified: `coalesce(verified_at, '')`,
} as const;

export type OfferBrowse = ReturnType<typeof createOfferBrowse>;

/** Lists offers, any stretch of the list at once: a list that is scrolled to its end reads its end only. */
export function createOfferBrowse(db: Database, places: OfferPlaces) {
  const selectKey = db.prepare<[number], KeyRow>(
    `SELECT publisher_id, offer_id FROM offer WHERE number = ?`,
  );
  const selectNumber = db
    .prepare<[string, string], number>(
      `SELECT number FROM offer WHERE publisher_id = ? AND offer_id = ?`,
    )
    .pluck();
  const selectTexts = db.prepare<[number], TextRow>(`
    SELECT name, publisher_name, publisher_id, offer_id, summary, description, keywords_json, categories_json
    FROM offer WHERE number = ?`);
  const verified = createVerifiedOffers(db, places);
  const flagged = createFlaggedOffers(db, places);
  const selectPublisherName = db
    .prepare<[string], string>(`SELECT name FROM publisher WHERE publisher_id = ?`)
    .pluck();
  const sortTexts = new Map<OfferOrder, Statement<[number], string>>();
  /** The list that was read last: it is scrolled through page by page. */
  let latest: { readonly key: string; readonly listed: Listed } | undefined;

  function textOf(order: Exclude<OfferOrder, 'rank'>, number: number): string {
    const known = sortTexts.get(order);
    const select =
      known ??
      db
        .prepare<[number], string>(`SELECT ${sortColumns[order]} FROM offer WHERE number = ?`)
        .pluck();
    sortTexts.set(order, select);
    return select.get(number) ?? '';
  }

  function holds(number: number, { terms, isWide }: TextQuery): boolean {
    const row = selectTexts.get(number);
    if (!row) return false;
    const keys = searchedTexts.offer(row, selectPublisherName.get(row.publisher_id) ?? '');
    return holdsHanRuns(isWide ? searchedTexts.body(keys, row) : keys, terms);
  }

  /** Pairs of characters are found also where they stand apart. */
  function withoutTorn<Numbers extends Uint32Array>(
    numbers: Numbers,
    query: TextQuery,
  ): Numbers | Uint32Array<ArrayBuffer> {
    const isChecked = query.terms.some(canBeTornApart) && numbers.length <= mostChecked;
    return isChecked ? numbers.filter((number) => holds(number, query)) : numbers;
  }

  /** Names that are the text, then those that begin with it, then the others. */
  function bringUp(numbers: Uint32Array, text: string): void {
    const wanted = foldText(text).trim();
    if (wanted === '') return;
    const head = Array.from(numbers.subarray(0, mostBroughtUp), (number) => {
      const name = foldText(textOf('name', number)).trim();
      return { number, far: name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2 };
    });
    numbers.set(head.toSorted((a, b) => a.far - b.far).map(({ number }) => number));
  }

  function sort(
    numbers: Uint32Array,
    { order, isDescending, text, checks }: BrowseQuery,
  ): Uint32Array {
    if (order === 'rank') {
      bringUp(numbers, text);
      return isDescending ? numbers.toReversed() : numbers;
    }
    const checked = order === 'verified' && checks ? verified.checkedAt(checks) : undefined;
    const texts = Array.from(numbers, (number) => checked?.get(number) ?? textOf(order, number));
    const sorted = Uint32Array.from(sortByText(texts), (place) => numbers[place] ?? 0);
    return isDescending ? sorted.toReversed() : sorted;
  }

  /** Names and keys before descriptions, which are asked only where few were found. */
  function find(query: BrowseQuery): Postings {
    const terms = toQueryTerms(query.text);
    const { filters } = takeApart(query);
    const narrow = toOfferQuery(terms, filters, false);
    const inKeys = countInKeys(narrow, terms);
    if (terms.length === 0 || inKeys >= enoughRows) {
      return { postings: narrow, isWide: false, total: inKeys };
    }
    const wide = toOfferQuery(terms, filters, true);
    return { postings: wide, isWide: true, total: places.count(wide) };
  }

  function countInKeys(narrow: PostingQuery | null, terms: readonly SearchTerm[]): number {
    if (!terms.some(canBeTornApart)) return places.count(narrow);
    return withoutTorn(Uint32Array.from(places.find(narrow)), { terms, isWide: false }).length;
  }

  function list(query: BrowseQuery, { postings, isWide }: Postings): Listed {
    const terms = toQueryTerms(query.text);
    const without = new Set(
      query.without.map((it) => selectNumber.get(it.publisherId, it.offerId)),
    );
    let numbers = Uint32Array.from(places.find(postings)).filter((it) => !without.has(it));
    const { verifiedFilters, flagFilters } = takeApart(query);
    if (query.checks && verifiedFilters.length > 0) {
      numbers = verified.narrow(numbers, verifiedFilters, query.checks);
    }
    if (flagFilters.length > 0) {
      numbers = flagged.narrow(numbers, flagFilters, query.flags ?? noFlags);
    }
    numbers = withoutTorn(numbers, { terms, isWide });
    const isUnsorted = query.order !== 'rank' && numbers.length > mostSortedOffers;
    const sorted = sort(numbers, isUnsorted ? { ...query, order: 'rank' } : query);
    return { numbers: sorted, total: numbers.length, isUnsorted };
  }

  function toKeys(numbers: Iterable<number>): OfferKey[] {
    return Array.from(numbers).flatMap((number) => {
      const row = selectKey.get(number);
      return row ? [{ publisherId: row.publisher_id, offerId: row.offer_id }] : [];
    });
  }

  return {
    page({ offset, limit, ...asked }: BrowsePage): OfferPage {
      const query = withNeededChecks(asked);
      const isOverlaid = isBeyondIndex(query);
      if (query.text.trim() !== '' && toQueryTerms(query.text).length === 0) {
        return { offers: [], total: 0, isUnsorted: false };
      }
      const key = JSON.stringify({
        ...query,
        checks: query.checks?.stamp,
        flags: query.flags?.stamp,
      });
      if (latest?.key !== key) {
        const found = find(query);
        const { postings, total } = found;
        const isRead = !isOverlaid && query.text.trim() === '' && query.without.length === 0;
        const isPlain = query.order === 'rank' && !query.isDescending;
        if (isRead && (total > mostSortedOffers || isPlain)) {
          const stretch = places.stretch(postings, offset, limit);
          const isUnsorted = total > mostSortedOffers && query.order !== 'rank';
          return { offers: toKeys(stretch), total, isUnsorted };
        }
        latest = { key, listed: list(query, found) };
      }
      const { numbers, ...rest } = latest.listed;
      return { offers: toKeys(numbers.subarray(offset, offset + limit)), ...rest };
    },

    /** Every value of this kind that an offer has, folded, in the order of their letters. */
    values(kind: FilterKind): string[] {
      const start = `${kind}=`;
      const terms = new Set(places.termsOf(parts.filter, start));
      return Array.from(terms, (term) => term.slice(start.length)).toSorted();
    },

    /** How many offers have all of this. */
    count: (filters: readonly OfferFilter[]): number =>
      places.count(toOfferQuery([], filters, false)),
  };
}

/** Checks are looked at only where it matters when an offer was verified. */
function withNeededChecks({ checks, ...query }: BrowseQuery): BrowseQuery {
  const isAsked = query.order === 'verified' || query.filters.some(isOfVerified);
  return checks && checks.checks.length > 0 && isAsked ? { ...query, checks } : query;
}

/** What the index alone cannot say: when an offer was verified where the desk has checks, and flags it found itself. */
function takeApart({ filters, checks }: Pick<BrowseQuery, 'filters' | 'checks'>): {
  readonly filters: readonly OfferFilter[];
  readonly verifiedFilters: readonly OfferFilter[];
  readonly flagFilters: readonly OfferFilter[];
} {
  const areFlagsTaken = filters.some(isComputedFlag);
  const verifiedFilters = checks ? filters.filter(isOfVerified) : [];
  // Values of one kind are alternatives: all of them are looked at together.
  const flagFilters = areFlagsTaken ? filters.filter(({ kind }) => kind === 'flag') : [];
  const taken = new Set([...verifiedFilters, ...flagFilters]);
  return { filters: filters.filter((it) => !taken.has(it)), verifiedFilters, flagFilters };
}

function isOfVerified({ kind }: OfferFilter): boolean {
  return kind === 'verified';
}

/** Whether the answer needs more than the index of the catalogue. */
function isBeyondIndex(query: Pick<BrowseQuery, 'filters' | 'checks'>): boolean {
  const { verifiedFilters, flagFilters } = takeApart(query);
  return verifiedFilters.length + flagFilters.length > 0;
}

const noFlags: DeskFlags = { stamp: '', offersOf: () => [] };
