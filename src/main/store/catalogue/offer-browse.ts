import type { Database, Statement } from 'better-sqlite3';

import { mostSortedOffers, type OfferOrder } from '../../../shared/model/offer-filter.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import type { FilterKind, OfferFilter } from '../../domain/search/offer-filters.ts';
import {
  canBeTornApart,
  foldText,
  holdsHanRuns,
  type SearchTerm,
  toQueryTerms,
} from '../../domain/search/segment.ts';
import { sortByText } from '../../domain/search/sort-by-text.ts';
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

  function holds(number: number, terms: readonly SearchTerm[]): boolean {
    const row = selectTexts.get(number);
    if (!row) return false;
    return holdsHanRuns(searchedTexts.body(searchedTexts.offer(row, ''), row), terms);
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
  function find(query: BrowseQuery): {
    readonly postings: PostingQuery | null;
    readonly total: number;
  } {
    const terms = toQueryTerms(query.text);
    const { filters } = takeApart(query);
    const narrow = toOfferQuery(terms, filters, false);
    const inKeys = places.count(narrow);
    if (terms.length === 0 || inKeys >= enoughRows) return { postings: narrow, total: inKeys };
    const wide = toOfferQuery(terms, filters, true);
    return { postings: wide, total: places.count(wide) };
  }

  function list(query: BrowseQuery, postings: PostingQuery | null): Listed {
    const terms = toQueryTerms(query.text);
    const without = new Set(
      query.without.map((it) => selectNumber.get(it.publisherId, it.offerId)),
    );
    let numbers = Uint32Array.from(places.find(postings)).filter((it) => !without.has(it));
    const { verifiedFilters } = takeApart(query);
    if (query.checks && verifiedFilters.length > 0) {
      numbers = verified.narrow(numbers, verifiedFilters, query.checks);
    }
    if (terms.some(canBeTornApart) && numbers.length <= mostChecked) {
      numbers = numbers.filter((number) => holds(number, terms));
    }
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
      const isOverlaid = takeApart(query).verifiedFilters.length > 0;
      if (query.text.trim() !== '' && toQueryTerms(query.text).length === 0) {
        return { offers: [], total: 0, isUnsorted: false };
      }
      const key = JSON.stringify({ ...query, checks: query.checks?.stamp });
      if (latest?.key !== key) {
        const { postings, total } = find(query);
        const isRead = !isOverlaid && query.text.trim() === '' && query.without.length === 0;
        const isPlain = query.order === 'rank' && !query.isDescending;
        if (isRead && (total > mostSortedOffers || isPlain)) {
          const stretch = places.stretch(postings, offset, limit);
          const isUnsorted = total > mostSortedOffers && query.order !== 'rank';
          return { offers: toKeys(stretch), total, isUnsorted };
        }
        latest = { key, listed: list(query, postings) };
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

/** With checks of the desk the index alone cannot say which offers were verified when. */
function takeApart({ filters, checks }: BrowseQuery): {
  readonly filters: readonly OfferFilter[];
  readonly verifiedFilters: readonly OfferFilter[];
} {
  if (!checks) return { filters, verifiedFilters: [] };
  return {
    filters: filters.filter((it) => !isOfVerified(it)),
    verifiedFilters: filters.filter(isOfVerified),
  };
}

function isOfVerified({ kind }: OfferFilter): boolean {
  return kind === 'verified';
}
