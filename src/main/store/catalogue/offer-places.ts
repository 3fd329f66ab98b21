import type { Database } from 'better-sqlite3';

import {
  addPacked,
  blockSize,
  countPlaces,
  createPlaceSet,
  isEmpty,
  type PlaceSet,
  placesOf,
  subtract,
} from '../../domain/search/place-set.ts';
import type { PostingQuery, PostingReader } from './posting-reader.ts';
import { type Layer, layers } from './posting-table.ts';

type Change = { readonly after: number; readonly number: number };
type PlaceRow = { readonly numbers: Buffer; readonly after: Buffer | null };

export type OfferPlaces = ReturnType<typeof createOfferPlaces>;

/** The order of the offers: which of them stands at which place, and which answer a query. */
export function createOfferPlaces(db: Database, postings: PostingReader) {
  const selectPlaces = db.prepare<[number, number], PlaceRow>(`
    SELECT numbers, after FROM place WHERE layer = ? AND block = ?`);
  const selectBlocks = db
    .prepare<[number], number>(`SELECT count(*) FROM place WHERE layer = ?`)
    .pluck();
  const selectHidden = db
    .prepare<[number], Buffer>(`SELECT places FROM hidden_place WHERE block = ?`)
    .pluck();
  const selectSize = db.prepare<[], number>(`SELECT base_offers FROM meta WHERE id = 1`).pluck();
  const blockCounts = {
    [layers.base]: selectBlocks.get(layers.base) ?? 0,
    [layers.change]: selectBlocks.get(layers.change) ?? 0,
  };
  const baseSize = selectSize.get() ?? 0;
  const lastBlock = Math.max(0, blockCounts[layers.base] - 1);
  const numbers = new Map<string, Uint32Array>();
  const hidden = new Map<number, PlaceSet | null>();
  let changed: Change[] | undefined;

  function numbersOf(layer: Layer, block: number): Uint32Array {
    const key = `${layer} ${block}`;
    const known = numbers.get(key);
    if (known) return known;
    const read = toNumbers(selectPlaces.get(layer, block)?.numbers);
    numbers.set(key, read);
    return read;
  }

  function hiddenOf(block: number): PlaceSet | null {
    const known = hidden.get(block);
    if (known !== undefined) return known;
    const packed = selectHidden.get(block);
    const set = packed ? createPlaceSet() : null;
    if (packed && set) addPacked(set, packed);
    hidden.set(block, set);
    return set;
  }

  /** The offers that were changed since the base, in their order. */
  function changes(): readonly Change[] {
    changed ??= Array.from({ length: blockCounts[layers.change] }, (_, block) => {
      const row = selectPlaces.get(layers.change, block);
      const after = toNumbers(row?.after ?? undefined);
      return Array.from(toNumbers(row?.numbers), (number, index) => ({
        number,
        after: after[index] ?? 0,
      }));
    }).flat();
    return changed;
  }

  function findInBase(block: number, query: PostingQuery | null): PlaceSet | undefined {
    const found = query
      ? postings.find(layers.base, block, query, () => wholeBlock(block))
      : wholeBlock(block);
    const gone = found && hiddenOf(block);
    if (found && gone) subtract(found, gone);
    return found && !isEmpty(found) ? found : undefined;
  }

  function wholeBlock(block: number): PlaceSet {
    return firstPlaces(baseSize - block * blockSize);
  }

  function* findInChanges(query: PostingQuery | null): Generator<Change> {
    if (!query) {
      yield* changes();
      return;
    }
    for (let block = 0; block < blockCounts[layers.change]; block += 1) {
      const found = postings.find(layers.change, block, query, () =>
        firstPlaces(changes().length - block * blockSize),
      );
      for (const place of found ? placesOf(found) : []) {
        const change = changes()[block * blockSize + place];
        if (change) yield change;
      }
    }
  }

  /** In which block of the base a change stands; behind the last place: in the last. */
  function blockOf({ after }: Change): number {
    return Math.min(lastBlock, Math.floor(after / blockSize));
  }

  function* merge(
    block: number,
    found: PlaceSet | undefined,
    changesHere: readonly Change[],
  ): Generator<number> {
    let next = 0;
    for (const place of found ? placesOf(found) : []) {
      while ((changesHere[next]?.after ?? Infinity) <= block * blockSize + place) {
        yield changesHere[next]?.number ?? 0;
        next += 1;
      }
      yield numbersOf(layers.base, block)[place] ?? 0;
    }
    for (const { number } of changesHere.slice(next)) yield number;
  }

  function* find(query: PostingQuery | null, skip: number): Generator<number> {
    const changesOf = Map.groupBy(findInChanges(query), blockOf);
    let toSkip = skip;
    for (let block = 0; block <= lastBlock; block += 1) {
      const found = findInBase(block, query);
      const changesHere = changesOf.get(block) ?? [];
      const count = changesHere.length + (found ? countPlaces(found) : 0);
      if (toSkip >= count) {
        toSkip -= count;
        continue;
      }
      for (const number of merge(block, found, changesHere)) {
        if (toSkip > 0) toSkip -= 1;
        else yield number;
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
      let count = 0;
      for (let block = 0; block < blockCounts[layers.base]; block += 1) {
        const found = findInBase(block, query);
        if (found) count += countPlaces(found);
      }
      for (const _ of findInChanges(query)) count += 1;
      return count;
    },

    blockCounts,
  };
}

/** The first places of a block, all of them at most. */
function firstPlaces(count: number): PlaceSet {
  const set = createPlaceSet();
  const size = Math.min(blockSize, count);
  set.fill(0xffff_ffff, 0, size >>> 5);
  if (size % 32 > 0) set[size >>> 5] = 2 ** (size % 32) - 1;
  return set;
}

function toNumbers(bytes: Buffer | undefined): Uint32Array {
  if (!bytes) return new Uint32Array();
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
