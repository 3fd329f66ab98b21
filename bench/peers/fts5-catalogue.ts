import Database from 'better-sqlite3';

import type { CatalogueRecord } from '../../src/main/domain/catalogue/catalogue-record.ts';
import {
  canBeTornApart,
  holdsHanRuns,
  type SearchTerm,
  segmentForIndex,
  toQueryBigrams,
  toQueryTerms,
} from '../../src/main/domain/search/segment.ts';

const options = `content = '', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2'`;
/** A beginning of three letters or more is spelt out as so many of its terms at most. */
const mostTerms = 48;
const enoughRows = 20;

/**
 * A catalogue with two contentless FTS5 tables, names and keys beside texts, whose row numbers are the order of every
 * list; a vocabulary spells out beginnings. What our own index is measured against.
 */
export function openFts5Catalogue(path: string) {
  const db = new Database(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('cache_size = -16384');

  return {
    /** Writes records that stand in their order already. */
    write(records: Iterable<CatalogueRecord>): void {
      db.pragma('journal_mode = OFF');
      db.pragma('synchronous = OFF');
      db.exec(`
        CREATE TABLE offer (number INTEGER PRIMARY KEY, keys TEXT NOT NULL, texts TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE names USING fts5 (t, ${options});
        CREATE VIRTUAL TABLE body USING fts5 (t, ${options});
        CREATE VIRTUAL TABLE words USING fts5vocab (names, row);
        BEGIN`);
      const insertOffer = db.prepare(`INSERT INTO offer (number, keys, texts) VALUES (?, ?, ?)`);
      const insertNames = db.prepare(`INSERT INTO names (rowid, t) VALUES (?, ?)`);
      const insertBody = db.prepare(`INSERT INTO body (rowid, t) VALUES (?, ?)`);
      let number = 0;
      for (const { offer, description } of records) {
        number += 1;
        const { name, publisherName, publisherId, offerId, summary, keywords } = offer;
        const keys = [name, publisherName, publisherId, offerId].join('\n');
        const texts = [summary, description, ...keywords].join('\n');
        insertOffer.run(number, keys, texts);
        insertNames.run(number, segmentForIndex(keys));
        insertBody.run(number, segmentForIndex(texts));
      }
      db.exec(`
        CREATE TABLE vocabulary (term TEXT PRIMARY KEY, df INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO vocabulary SELECT term, doc FROM words;
        COMMIT`);
    },

    /** How many bytes the index takes, the offers themselves left out. */
    indexBytes: (): number =>
      Number(
        db
          .prepare(`SELECT sum(pgsize) FROM dbstat WHERE name NOT IN ('offer', 'sqlite_schema')`)
          .pluck()
          .get(),
      ),

    finder: () => createFinder(db),
    close: (): void => void db.close(),
  };
}

function createFinder(db: Database.Database): (text: string, limit: number) => number[] {
  const inNames = db
    .prepare<[string, number], number>(`SELECT rowid FROM names WHERE names MATCH ? LIMIT ?`)
    .pluck();
  const inBody = db
    .prepare<[string, number], number>(`SELECT rowid FROM body WHERE body MATCH ? LIMIT ?`)
    .pluck();
  const selectTexts = db
    .prepare<[number], string>(`SELECT keys || char(10) || texts FROM offer WHERE number = ?`)
    .pluck();
  const beginning = db
    .prepare<[string, string, number], string>(`
      SELECT term FROM vocabulary WHERE term >= ? AND term < ? ORDER BY df DESC LIMIT ?`)
    .pluck();

  function toMatch(terms: readonly SearchTerm[], isSpeltOut: boolean): string {
    const parts = terms.flatMap(({ kind, text }, index) => {
      if (kind === 'han') {
        const bigrams = toQueryBigrams(text);
        return bigrams.length === 0 ? [`"${text}" *`] : bigrams.map((it) => `"${it}"`);
      }
      if (index < terms.length - 1) return [`"${text}"`];
      const spelt = isSpeltOut && text.length > 2 ? speltOut(text) : [];
      return [spelt.length > 0 ? `(${spelt.map((it) => `"${it}"`).join(' OR ')})` : `"${text}" *`];
    });
    return parts.join(' AND ');
  }

  const speltOut = (text: string): string[] => beginning.all(text, `${text}\u{10ffff}`, mostTerms);

  const isWhole = (number: number, terms: readonly SearchTerm[]): boolean =>
    !terms.some(canBeTornApart) || holdsHanRuns(selectTexts.get(number) ?? '', terms);

  return (text, limit) => {
    const terms = toQueryTerms(text);
    if (terms.length === 0) return [];
    const found = new Set<number>();
    for (const select of [inNames, inBody]) {
      for (const isSpeltOut of [true, false]) {
        if (found.size >= enoughRows) break;
        for (const it of select.all(toMatch(terms, isSpeltOut), limit)) {
          if (isWhole(it, terms)) found.add(it);
        }
      }
    }
    return [...found].slice(0, limit);
  };
}
