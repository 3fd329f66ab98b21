import type { Database } from 'better-sqlite3';

import type { SearchHit } from '../../../shared/model/search-hit.ts';
import {
  foldText,
  holdsHanRuns,
  type SearchTerm,
  toMatchQuery,
  toMatchTerm,
  toQueryTerms,
} from '../../domain/search/segment.ts';
import type { ContactRow } from './contact-rows.ts';
import { searchedTexts } from './index-texts.ts';
import type { OfferRow } from './offer-rows.ts';
import { createVocabulary } from './vocabulary.ts';

type OfferHitRow = Pick<
  OfferRow,
  'rank' | 'publisher_id' | 'offer_id' | 'name' | 'publisher_name'
> & { readonly known_name: string | null };
type BodyRow = Pick<OfferRow, 'summary' | 'description' | 'keywords_json' | 'categories_json'>;
type PublisherRow = { readonly publisher_id: string; readonly name: string };
type ContactHitRow = Pick<
  ContactRow,
  'id' | 'publisher_id' | 'name' | 'email' | 'phone' | 'url' | 'note'
> & { readonly publisher_name: string | null };

/** With this many rows from the better index the next, wider one is not asked. */
const enoughRows = 20;
/**
 * Among so many rows, names that begin with the text are brought to the top; those after them stay in the
 * order of the catalogue. The same number for every limit, so that pages follow one another.
 */
const sortedRows = 300;
const leastBodyLetters = 3;
/** Of the same contact under many offers only the first is shown; so many rows are looked at for others. */
const mostContactRows = 2_000;

export type CatalogueSearch = ReturnType<typeof createCatalogueSearch>;

/** Finds offers, publishers and contacts by the beginnings of their words, and by any Chinese in them. */
export function createCatalogueSearch(db: Database) {
  const vocabulary = createVocabulary(db);
  const matchOffers = (table: 'offer_text' | 'offer_body') =>
    db.prepare<[string], OfferHitRow>(`
      SELECT offer.rank, offer.publisher_id, offer_id, offer.name, publisher_name,
        publisher.name AS known_name
      FROM ${table}
      JOIN offer ON offer.rank = ${table}.rowid
      LEFT JOIN publisher ON publisher.publisher_id = offer.publisher_id
      WHERE ${table} MATCH ? ORDER BY ${table}.rowid`);
  const matchOfferText = matchOffers('offer_text');
  const matchOfferBody = matchOffers('offer_body');
  const selectBody = db.prepare<[number], BodyRow>(`
    SELECT summary, description, keywords_json, categories_json FROM offer WHERE rank = ?`);
  const matchPublisher = db.prepare<[string], PublisherRow>(`
    SELECT publisher_id, name FROM publisher_text
    JOIN publisher ON number = publisher_text.rowid
    WHERE publisher_text MATCH ? ORDER BY publisher_text.rowid`);
  const matchContact = db.prepare<[string], ContactHitRow>(`
    SELECT contact.id, contact.publisher_id, contact.name, email, phone, url, note,
      publisher.name AS publisher_name
    FROM contact_text
    JOIN contact ON contact.number = contact_text.rowid
    LEFT JOIN publisher ON publisher.publisher_id = contact.publisher_id
    WHERE contact_text MATCH ? ORDER BY contact_text.rowid`);

  type Found = Map<number, OfferHitRow>;

  /** Adds the hits of one query to `found`, up to `most` of them, in the order of the catalogue. */
  function collect(
    statement: typeof matchOfferText,
    match: string,
    found: Found,
    most: number,
    isHit: (row: OfferHitRow) => boolean,
  ): void {
    for (const row of statement.iterate(match)) {
      if (!found.has(row.rank) && isHit(row)) found.set(row.rank, row);
      if (found.size >= most) break;
    }
  }

  function findOffers(terms: readonly SearchTerm[], most: number): Found {
    const found: Found = new Map();
    const isKeyHit = (row: OfferHitRow): boolean => holdsHanRuns(keyText(row), terms);
    const isBodyHit = (row: OfferHitRow): boolean => {
      if (isKeyHit(row)) return true;
      const body = selectBody.get(row.rank);
      return body !== undefined && holdsHanRuns(searchedTexts.body(keyText(row), body), terms);
    };

    const expanded = vocabulary.expand('keys', terms);
    if (expanded.match !== null) {
      collect(matchOfferText, expanded.match, found, most, isKeyHit);
    }
    const native = toMatchQuery(terms.map((term) => term.text).join(' '));
    if (native === null) return found;
    if (expanded.isCut && found.size < enoughRows) {
      collect(matchOfferText, native, found, most, isKeyHit);
    }
    const body = toBodyQuery(vocabulary, terms);
    if (body !== null && found.size < enoughRows) {
      collect(matchOfferBody, body, found, most, isBodyHit);
    }
    return found;
  }

  return {
    offers(text: string, limit: number): SearchHit[] {
      const terms = toQueryTerms(text);
      if (terms.length === 0) return [];
      const most = Math.max(limit, sortedRows);
      const exact = findOffers(terms, most);
      const found = exact.size > 0 ? exact : findOffers(vocabulary.correct(terms), most);
      return bestFirst(text, [...found.values()].map(toOfferHit)).slice(0, limit);
    },

    publishers(text: string, limit: number): SearchHit[] {
      const match = toMatchQuery(text);
      if (match === null) return [];
      const terms = toQueryTerms(text);
      const hits: SearchHit[] = [];
      for (const row of matchPublisher.iterate(match)) {
        if (hits.length >= Math.max(limit, sortedRows)) break;
        if (holdsHanRuns(searchedTexts.publisher(row), terms)) hits.push(toPublisherHit(row));
      }
      return bestFirst(text, hits).slice(0, limit);
    },

    contacts(text: string, limit: number): SearchHit[] {
      const match = toMatchQuery(text);
      if (match === null) return [];
      const terms = toQueryTerms(text);
      const hits = new Map<string, SearchHit>();
      let looked = 0;
      for (const row of matchContact.iterate(match)) {
        if (hits.size >= limit || looked >= mostContactRows) break;
        looked += 1;
        if (!holdsHanRuns(searchedTexts.contact(row), terms)) continue;
        const hit = toContactHit(row);
        const sameAs = JSON.stringify([hit.title, row.publisher_id]);
        if (!hits.has(sameAs)) hits.set(sameAs, hit);
      }
      return [...hits.values()];
    },
  };
}

/** Descriptions are not searched for what begins with one letter or two: nearly all hold such a word. */
function toBodyQuery(
  vocabulary: ReturnType<typeof createVocabulary>,
  terms: readonly SearchTerm[],
): string | null {
  const last = terms.at(-1);
  const isShort = last?.kind === 'word' && Array.from(last.text).length < leastBodyLetters;
  return isShort
    ? terms.map((term) => toMatchTerm(term, false)).join(' AND ')
    : vocabulary.expand('body', terms).match;
}

function keyText(row: OfferHitRow): string {
  return searchedTexts.offer(row, row.known_name ?? '');
}

function toOfferHit(row: OfferHitRow): SearchHit {
  return {
    kind: 'offer',
    id: `${row.publisher_id}/${row.offer_id}`,
    title: row.name,
    publisher: row.publisher_name.trim() || row.known_name || row.publisher_id,
  };
}

function toPublisherHit(row: PublisherRow): SearchHit {
  const name = row.name || row.publisher_id;
  return { kind: 'publisher', id: row.publisher_id, title: name, publisher: name };
}

function toContactHit(row: ContactHitRow): SearchHit {
  return {
    kind: 'contact',
    id: row.id,
    title: row.name ?? row.email ?? row.url ?? row.phone ?? row.id,
    publisher: row.publisher_name || row.publisher_id,
  };
}

/** Of the first rows what is called exactly that, then what begins with it; then all in the order of the catalogue. */
function bestFirst(text: string, hits: readonly SearchHit[]): SearchHit[] {
  const wanted = foldText(text).trim();
  const closeness = ({ title, id }: SearchHit): number => {
    const name = foldText(title).trim();
    if (name === wanted || id.toLowerCase() === wanted) return 0;
    return name.startsWith(wanted) ? 1 : 2;
  };
  const sorted = hits
    .slice(0, sortedRows)
    .map((hit) => ({ hit, closeness: closeness(hit) }))
    .toSorted((one, other) => one.closeness - other.closeness);
  return [...sorted.map(({ hit }) => hit), ...hits.slice(sortedRows)];
}
