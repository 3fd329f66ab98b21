import type { Database } from 'better-sqlite3';

import { eachFound } from '../../domain/search/found-places.ts';
import { blockSize } from '../../domain/search/place-set.ts';
import type { SearchTerm } from '../../domain/search/segment.ts';
import { toQuery } from './offer-query.ts';
import type { PostingReader } from './posting-reader.ts';
import { type Part, parts } from './posting-table.ts';

/** Finds publishers and contacts: their numbers, in their order. What was taken away since may be among them. */
export type NumberFinders = ReturnType<typeof createNumberFinders>;

/** `change`: of what was changed since; absent: nothing was. */
export function createNumberFinders(
  db: Database,
  postings: { readonly base: PostingReader; readonly change?: PostingReader | undefined },
) {
  const count = (table: 'publisher' | 'contact', file: string): number =>
    db.prepare<[], number | null>(`SELECT max(number) FROM ${file}.${table}`).pluck().get() ?? 0;
  const bases = { publisher: count('publisher', 'main'), contact: count('contact', 'main') };
  let after: ReadonlyMap<number, number> | undefined;

  function* findPut(
    table: 'publisher' | 'contact',
    terms: readonly SearchTerm[],
  ): Generator<number> {
    const { change } = postings;
    if (!change) return;
    const before = bases[table];
    const range = { before, count: Math.max(0, count(table, 'change') - before) };
    yield* findIn(change, parts[table], terms, range);
  }

  function* find(
    table: 'publisher' | 'contact',
    terms: readonly SearchTerm[],
    afterOf: (number: number) => number,
  ): Generator<number> {
    const put = Array.from(findPut(table, terms), (number) => ({ number, after: afterOf(number) }));
    let next = 0;
    for (const number of findIn(postings.base, parts[table], terms, {
      before: 0,
      count: bases[table],
    })) {
      while ((put[next]?.after ?? Infinity) < number) {
        yield put[next]?.number ?? 0;
        next += 1;
      }
      yield number;
    }
    for (const it of put.slice(next)) yield it.number;
  }

  return {
    publishers: (terms: readonly SearchTerm[]): Generator<number> =>
      find('publisher', terms, (number) => {
        after ??= readPublisherPlaces(db);
        return after.get(number) ?? Infinity;
      }),

    /** What was put in later stands behind the others. */
    contacts: (terms: readonly SearchTerm[]): Generator<number> =>
      find('contact', terms, () => Infinity),
  };
}

function* findIn(
  reader: PostingReader,
  part: Part,
  terms: readonly SearchTerm[],
  range: { readonly before: number; readonly count: number },
): Generator<number> {
  const search = reader.prepare(toQuery(part, terms));
  for (let block = 0; block * blockSize < range.count; block += 1) {
    const found = search(block);
    for (const place of found ? eachFound(found) : [])
      yield range.before + block * blockSize + place + 1;
  }
}

function readPublisherPlaces(db: Database): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], { number: number; after: number }>(
      `SELECT number, after FROM change.publisher_place`,
    )
    .all();
  return new Map(rows.map(({ number, after }) => [number, after]));
}
