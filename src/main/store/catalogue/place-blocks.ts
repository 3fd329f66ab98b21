import type { Database } from 'better-sqlite3';

import type { FoundPlaces } from '../../domain/search/found-places.ts';
import { createPlaceSet } from '../../domain/search/place-set.ts';
import type { CatalogueFile } from './change-file.ts';
import { toNumbers } from './packed-numbers.ts';
import type { FindInBlock } from './posting-reader.ts';

/** Which offer stands at which place of one file. */
export function createPlaceBlocks(db: Database, file: CatalogueFile) {
  const selectNumbers = db
    .prepare<[number], Buffer>(`SELECT numbers FROM ${file}.place WHERE block = ?`)
    .pluck();
  /** How many offers each block holds. */
  const sizes = db
    .prepare<[], number>(`SELECT length(numbers) / 4 FROM ${file}.place ORDER BY block`)
    .pluck()
    .all();
  const numbers = new Map<number, Uint32Array>();

  return {
    count: sizes.length,

    numbersOf(block: number): Uint32Array {
      const known = numbers.get(block);
      if (known) return known;
      const read = toNumbers(selectNumbers.get(block));
      numbers.set(block, read);
      return read;
    },

    /** The places of a block that answer; null: all. */
    find(block: number, search: FindInBlock | null): FoundPlaces | undefined {
      const whole = (): FoundPlaces => firstPlaces(sizes[block] ?? 0);
      return search ? search(block, whole) : whole();
    },
  };
}

/** As many places from the first on. */
function firstPlaces(count: number): FoundPlaces {
  const set = createPlaceSet();
  set.fill(0xffff_ffff, 0, count >>> 5);
  if (count % 32 > 0) set[count >>> 5] = 2 ** (count % 32) - 1;
  return { kind: 'many', set };
}
