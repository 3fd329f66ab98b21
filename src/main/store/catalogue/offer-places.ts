import type { Database } from 'better-sqlite3';

import { countFound, eachFound } from '../../domain/search/found-places.ts';
import { createPlaceBlocks } from './place-blocks.ts';
import type { PostingQuery, PostingReader } from './posting-reader.ts';
import type { Part } from './posting-table.ts';

export type OfferPlaces = ReturnType<typeof createOfferPlaces>;

/** The order of the offers: which of them stands at which place, and which answer a query. */
export function createOfferPlaces(db: Database, postings: PostingReader) {
  const blocks = createPlaceBlocks(db, 'main');

  function* find(query: PostingQuery | null, skip: number): Generator<number> {
    const search = query && postings.prepare(query);
    let toSkip = skip;
    for (let block = 0; block < blocks.count; block += 1) {
      const found = blocks.find(block, search);
      const count = found ? countFound(found) : 0;
      if (!found || toSkip >= count) {
        toSkip -= count;
        continue;
      }
      const numbersHere = blocks.numbersOf(block);
      for (const place of eachFound(found)) {
        if (toSkip > 0) toSkip -= 1;
        else yield numbersHere[place] ?? 0;
      }
    }
  }

  return {
    /** The numbers of the offers that answer, in the order of every list; null: all of them. */
    find: (query: PostingQuery | null): Generator<number> => find(query, 0),

    /** A stretch of the same: what stands before it is counted, not read. */
    stretch(query: PostingQuery | null, offset: number, limit: number): number[] {
      const listed: number[] = [];
      if (limit === 0) return listed;
      for (const number of find(query, offset)) {
        listed.push(number);
        if (listed.length >= limit) break;
      }
      return listed;
    },

    /** How many answer; null: all. */
    count(query: PostingQuery | null): number {
      const search = query && postings.prepare(query);
      let count = 0;
      for (let block = 0; block < blocks.count; block += 1) {
        const found = blocks.find(block, search);
        if (found) count += countFound(found);
      }
      return count;
    },

    /** Whether any answers. */
    has(query: PostingQuery): boolean {
      const search = postings.prepare(query);
      for (let block = 0; block < blocks.count; block += 1)
        if (blocks.find(block, search)) return true;
      return false;
    },

    /** The terms that offers hold and that begin so. In no order, each at least once. */
    *termsOf(part: Part, beginning: string): Generator<string> {
      for (let block = 0; block < blocks.count; block += 1) {
        yield* postings.termsOf(block, part, beginning);
      }
    },
  };
}
