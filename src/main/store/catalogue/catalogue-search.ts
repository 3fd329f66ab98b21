import type { Database } from 'better-sqlite3';

import type { SearchHit } from '../../../shared/model/search-hit.ts';
import type { OfferFilter } from '../../domain/search/offer-filters.ts';
import {
  foldText,
  holdsHanRuns,
  type SearchTerm,
  toQueryTerms,
} from '../../domain/search/segment.ts';
import {
  correctTerms,
  createSimilarWords,
  type SimilarWords,
} from '../../domain/search/similar-words.ts';
import type { ContactRow } from './contact-rows.ts';
import { searchedTexts } from './index-texts.ts';
import { readKnownWords } from './known-words.ts';
import type { NumberFinders } from './number-finders.ts';
import type { OfferPlaces } from './offer-places.ts';
import { toOfferQuery, toQuery } from './offer-query.ts';
import type { OfferRow } from './offer-rows.ts';
import type { PostingQuery } from './posting-reader.ts';
import { parts } from './posting-table.ts';

type OfferHitRow = Pick<
  OfferRow,
  'number' | 'publisher_id' | 'offer_id' | 'name' | 'publisher_name'
>;
type BodyRow = Pick<OfferRow, 'summary' | 'description' | 'keywords_json' | 'categories_json'>;
type PublisherRow = {
  readonly number: number;
  readonly publisher_id: string;
  readonly name: string;
};
type ContactHitRow = Pick<
  ContactRow,
  'id' | 'publisher_id' | 'name' | 'email' | 'phone' | 'url' | 'note'
>;

/** With this many rows from the better index the next, wider one is not asked. */
const enoughRows = 20;
/**
 * Among so many rows, names that begin with the text are brought to the top; those after them stay in the
 * order of the catalogue. The same number for every limit, so that pages follow one another.
 */
const sortedRows = 120;
/** Of the same contact under many offers only the first is shown; so many rows are looked at for others. */
const mostContactRows = 2_000;

export type CatalogueSearch = ReturnType<typeof createCatalogueSearch>;

/** Finds offers, publishers and contacts by the beginnings of their words, and by any Chinese in them. */
export function createCatalogueSearch(db: Database, places: OfferPlaces, find: NumberFinders) {
  // Many rows at once: to ask for each costs five times as much.
  const selectOffers = db.prepare<[string], OfferHitRow>(`
    SELECT number, publisher_id, offer_id, name, publisher_name
    FROM json_each(?) AS wanted CROSS JOIN offer ON number = wanted.value`);
  const selectBody = db.prepare<[number], BodyRow>(`
    SELECT summary, description, keywords_json, categories_json FROM offer WHERE number = ?`);
  const selectPublisherName = db
    .prepare<[string], string>(`SELECT name FROM publisher WHERE publisher_id = ?`)
    .pluck();
  const selectPublishers = db.prepare<[string], PublisherRow>(`
    SELECT number, publisher_id, name FROM json_each(?) AS wanted
    CROSS JOIN publisher ON number = wanted.value`);
  const selectContact = db.prepare<[number], ContactHitRow>(`
    SELECT id, publisher_id, name, email, phone, url, note FROM contact WHERE number = ?`);
  let similarWords: SimilarWords | undefined;
  let latest: { readonly text: string; readonly corrected: SearchTerm[][] } | undefined;
  let asked: { readonly text: string; readonly isFound: boolean } | undefined;

  type Found = Map<number, OfferHitRow>;

  const knownName = (row: OfferHitRow): string =>
    row.publisher_name.trim() === '' ? (selectPublisherName.get(row.publisher_id) ?? '') : '';
  const keyText = (row: OfferHitRow): string => searchedTexts.offer(row, knownName(row));

  /** Adds what answers to `found`, up to `most` of them, in the order of the catalogue. */
  function collect(
    query: PostingQuery | null,
    found: Found,
    most: number,
    isHit: (row: OfferHitRow) => boolean,
  ): void {
    const numbers = places.find(query);
    while (found.size < most) {
      const next = takeSome(numbers, most - found.size);
      if (next.length === 0) return;
      const fresh = next.filter((number) => !found.has(number));
      for (const row of inOrderOf(fresh, selectOffers.all(JSON.stringify(fresh)))) {
        if (isHit(row)) found.set(row.number, row);
      }
    }
  }

  /** `mostInKeys`: among so many hits of names and keys the best come first; texts add what is missing to `limit`. */
  function findOffers(
    terms: readonly SearchTerm[],
    filters: readonly OfferFilter[],
    limit: number,
    mostInKeys: number,
  ): Found {
    const found: Found = new Map();
    const isKeyHit = (row: OfferHitRow): boolean => holdsHanRuns(keyText(row), terms);
    const isBodyHit = (row: OfferHitRow): boolean => {
      if (isKeyHit(row)) return true;
      const body = selectBody.get(row.number);
      return body !== undefined && holdsHanRuns(searchedTexts.body(keyText(row), body), terms);
    };
    collect(toOfferQuery(terms, filters, false), found, mostInKeys, isKeyHit);
    if (terms.length > 0 && found.size < enoughRows) {
      collect(toOfferQuery(terms, filters, true), found, limit, isBodyHit);
    }
    return found;
  }

  /** Whether a name or key has a word that begins so. */
  const isKnown = (word: SearchTerm): boolean => places.has(toQuery(parts.key, [word]));

  /** What was probably meant, for a text that finds nothing: the best first. The latest answer is kept. */
  function correct(text: string, terms: readonly SearchTerm[]): SearchTerm[][] {
    if (latest?.text === text) return latest.corrected;
    const alike = (similarWords ??= createSimilarWords(readKnownWords(db)));
    const corrected = correctTerms(terms, (term) =>
      term.kind === 'han' || isKnown(term) ? [] : alike(term.text),
    );
    latest = { text, corrected };
    return corrected;
  }

  const hasOffers = (terms: readonly SearchTerm[]): boolean => findOffers(terms, [], 1, 1).size > 0;

  /** The box asks for offers first, and then whether something else was meant. */
  const isFound = (text: string, terms: readonly SearchTerm[]): boolean =>
    asked?.text === text ? asked.isFound : hasOffers(terms);

  const toHit = (row: OfferHitRow): SearchHit => ({
    kind: 'offer',
    id: `${row.publisher_id}/${row.offer_id}`,
    title: row.name,
    publisher: row.publisher_name.trim() || knownName(row) || row.publisher_id,
  });

  return {
    /** What was typed, or, where that finds nothing, what was probably meant. */
    offers(text: string, limit: number, filters: readonly OfferFilter[] = []): SearchHit[] {
      const terms = toQueryTerms(text);
      if (terms.length === 0 && filters.length === 0) return [];
      const most = Math.max(limit, sortedRows);
      let found = findOffers(terms, filters, limit, most);
      if (filters.length === 0) asked = { text, isFound: found.size > 0 };
      for (const corrected of found.size === 0 ? correct(text, terms) : []) {
        found = findOffers(corrected, filters, limit, most);
        if (found.size > 0) break;
      }
      return bestFirst(text, [...found.values()].map(toHit)).slice(0, limit);
    },

    /** Texts that find offers where this one finds none, because it seems to be mistyped; the best first. */
    didYouMean(text: string): string[] {
      const terms = toQueryTerms(text);
      if (terms.length === 0 || isFound(text, terms)) return [];
      return correct(text, terms)
        .filter((corrected) => hasOffers(corrected))
        .map((corrected) => corrected.map((term) => term.text).join(' '));
    },

    publishers(text: string, limit: number): SearchHit[] {
      const terms = toQueryTerms(text);
      const hits: SearchHit[] = [];
      if (terms.length === 0) return hits;
      const most = Math.max(limit, sortedRows);
      const numbers = find.publishers(terms);
      while (hits.length < most) {
        const next = takeSome(numbers, most - hits.length);
        if (next.length === 0) break;
        const rows = inOrderOf(next, selectPublishers.all(JSON.stringify(next)));
        const found = rows.filter((row) => holdsHanRuns(searchedTexts.publisher(row), terms));
        hits.push(...found.map(toPublisherHit));
      }
      return bestFirst(text, hits).slice(0, limit);
    },

    contacts(text: string, limit: number): SearchHit[] {
      const terms = toQueryTerms(text);
      const hits = new Map<string, SearchHit>();
      if (terms.length === 0) return [];
      let looked = 0;
      for (const number of find.contacts(terms)) {
        if (hits.size >= limit || looked >= mostContactRows) break;
        looked += 1;
        const row = selectContact.get(number);
        if (!row || !holdsHanRuns(searchedTexts.contact(row), terms)) continue;
        const hit = toContactHit(row, selectPublisherName.get(row.publisher_id));
        const sameAs = JSON.stringify([hit.title, row.publisher_id]);
        if (!hits.has(sameAs)) hits.set(sameAs, hit);
      }
      return [...hits.values()];
    },
  };
}

/** The next of `values`, up to `most` of them; none: there are no more. */
function takeSome(values: Iterator<number>, most: number): number[] {
  const taken: number[] = [];
  while (taken.length < most) {
    const next = values.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** What was changed since comes behind the rest where many rows are asked for at once. */
function inOrderOf<Row extends { readonly number: number }>(
  numbers: readonly number[],
  rows: readonly Row[],
): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

function toPublisherHit(row: PublisherRow): SearchHit {
  const name = row.name || row.publisher_id;
  return { kind: 'publisher', id: row.publisher_id, title: name, publisher: name };
}

function toContactHit(row: ContactHitRow, publisherName: string | undefined): SearchHit {
  return {
    kind: 'contact',
    id: row.id,
    title: row.name ?? row.email ?? row.url ?? row.phone ?? row.id,
    publisher: publisherName || row.publisher_id,
  };
}

/** Of the first rows what is called exactly that, then what begins with it; then all in the order of the catalogue. */
function bestFirst(text: string, hits: readonly SearchHit[]): SearchHit[] {
  const wanted = foldText(text).trim();
  const groups: SearchHit[][] = [[], [], []];
  for (const hit of hits.slice(0, sortedRows)) groups[closeness(hit, wanted)]?.push(hit);
  return [...groups.flat(), ...hits.slice(sortedRows)];
}

function closeness({ title, id }: SearchHit, wanted: string): number {
  const name = foldText(title).trim();
  if (name === wanted || id.toLowerCase() === wanted) return 0;
  return name.startsWith(wanted) ? 1 : 2;
}
