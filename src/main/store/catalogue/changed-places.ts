import type { Database } from 'better-sqlite3';

import {
  countFound,
  eachFound,
  type FoundPlaces,
  takeOut,
  unite,
} from '../../domain/search/found-places.ts';
import { blockSize } from '../../domain/search/place-set.ts';
import type { OfferPlaces } from './offer-places.ts';
import { toNumbers } from './packed-numbers.ts';
import { createPlaceBlocks } from './place-blocks.ts';
import type { FindInBlock, PostingQuery, PostingReader } from './posting-reader.ts';
import type { Part } from './posting-table.ts';

/** An offer that was put over the catalogue, and behind how many of its places it stands. */
type Put = { readonly number: number; readonly after: number };

/** As `createOfferPlaces`, with what was changed since: each offer that was put in stands where it belongs. */
export function createChangedPlaces(
  db: Database,
  postings: { readonly base: PostingReader; readonly change: PostingReader },
): OfferPlaces {
  const base = createPlaceBlocks(db, 'main');
  const change = createPlaceBlocks(db, 'change');
  const lastBlock = Math.max(0, base.count - 1);
  const hidden = readHidden(db);
  let known: readonly Put[] | undefined;
  const allPut = (): readonly Put[] => (known ??= readPut(db));

  type Search = { readonly base: FindInBlock; readonly change: FindInBlock } | null;
  const prepare = (query: PostingQuery | null): Search =>
    query && { base: postings.base.prepare(query), change: postings.change.prepare(query) };

  function findInBase(block: number, search: Search): FoundPlaces | undefined {
    const found = base.find(block, search && search.base);
    const gone = hidden.get(block);
    const left = found && gone ? takeOut(found, [gone]) : found;
    return left && countFound(left) > 0 ? left : undefined;
  }

  function* findPut(search: Search): Generator<Put> {
    for (let block = 0; block < change.count; block += 1) {
      const found = change.find(block, search && search.change);
      for (const place of found ? eachFound(found) : []) {
        const put = allPut()[block * blockSize + place];
        if (put) yield put;
      }
    }
  }

  function* merge(
    block: number,
    found: FoundPlaces | undefined,
    put: readonly Put[],
  ): Generator<number> {
    const numbers = base.numbersOf(block);
    let next = 0;
    for (const place of found ? eachFound(found) : []) {
      while ((put[next]?.after ?? Infinity) <= block * blockSize + place) {
        yield put[next]?.number ?? 0;
        next += 1;
      }
      yield numbers[place] ?? 0;
    }
    for (const { number } of put.slice(next)) yield number;
  }

  function* find(query: PostingQuery | null, skip: number): Generator<number> {
    const search = prepare(query);
    // Behind the last place of all: at the end of the last block.
    const putIn = Map.groupBy(findPut(search), ({ after }) =>
      Math.min(lastBlock, Math.floor(after / blockSize)),
    );
    let toSkip = skip;
    for (let block = 0; block <= lastBlock; block += 1) {
      const found = findInBase(block, search);
      const put = putIn.get(block) ?? [];
      const count = put.length + (found ? countFound(found) : 0);
      if (toSkip >= count) {
        toSkip -= count;
        continue;
      }
      for (const number of merge(block, found, put)) {
        if (toSkip > 0) toSkip -= 1;
        else yield number;
      }
    }
  }

  return {
    find: (query) => find(query, 0),

    stretch(query, offset, limit) {
      const listed: number[] = [];
      if (limit === 0) return listed;
      for (const number of find(query, offset)) {
        listed.push(number);
        if (listed.length >= limit) break;
      }
      return listed;
    },

    count(query) {
      const search = prepare(query);
      let count = 0;
      for (let block = 0; block < base.count; block += 1) {
        const found = findInBase(block, search);
        if (found) count += countFound(found);
      }
      for (const _ of findPut(search)) count += 1;
      return count;
    },

    has: (query) => find(query, 0).next().done !== true,

    *termsOf(part: Part, beginning: string) {
      for (let block = 0; block < base.count; block += 1) {
        const gone = hidden.get(block);
        const isLeft = (packed: Uint8Array): boolean =>
          !gone || countFound(takeOut(unite([packed]), [gone])) > 0;
        yield* postings.base.termsOf(block, part, beginning, isLeft);
      }
      for (let block = 0; block < change.count; block += 1) {
        yield* postings.change.termsOf(block, part, beginning);
      }
    },
  };
}

function readHidden(db: Database): ReadonlyMap<number, Uint8Array> {
  const rows = db
    .prepare<[], { block: number; places: Buffer }>(`SELECT block, places FROM change.hidden_place`)
    .all();
  return new Map(rows.map(({ block, places }) => [block, places]));
}

/** In their order. */
function readPut(db: Database): Put[] {
  const rows = db
    .prepare<[], { numbers: Buffer; after: Buffer }>(`
      SELECT numbers, after FROM change.place ORDER BY block`)
    .all();
  return rows.flatMap(({ numbers, after }) => {
    const behind = toNumbers(after);
    return Array.from(toNumbers(numbers), (number, index) => ({
      number,
      after: behind[index] ?? 0,
    }));
  });
}
