import type { Database } from 'better-sqlite3';

import { beginningMark } from '../../domain/search/block-builder.ts';
import {
  addPacked,
  createPlaceSet,
  intersect,
  isEmpty,
  type PlaceSet,
  subtract,
} from '../../domain/search/place-set.ts';
import { cutTerm, type Layer, type Part, parts } from './posting-table.ts';

/** One way in which a place can answer a clause: it holds this term, or a term that begins so. */
export type Wanted = { readonly part: Part; readonly term: string; readonly isBeginning: boolean };
/** Any of them will do. */
export type Clause = readonly Wanted[];
/** What a place must hold, and what it must not. */
export type PostingQuery = { readonly all: readonly Clause[]; readonly none: readonly Clause[] };

const lastCharacter = '\u{10FFFF}';

export type PostingReader = ReturnType<typeof createPostingReader>;

/** Answers queries block by block. `texts`: where the descriptions are indexed; undefined: nowhere yet. */
export function createPostingReader(db: Database, texts: Database | undefined) {
  const inCatalogue = prepareLookups(db);
  const inTexts = texts && (texts === db ? inCatalogue : prepareLookups(texts));

  function lookupsOf(layer: Layer, part: Part) {
    return part === parts.body && layer === 0 ? inTexts : inCatalogue;
  }

  function addWanted(set: PlaceSet, layer: Layer, block: number, wanted: Wanted): void {
    const lookups = lookupsOf(layer, wanted.part);
    if (!lookups) return;
    const term = cutTerm(wanted.term);
    const find = (it: string) => lookups.exact.get(layer, wanted.part, block, it);
    const whole = wanted.isBeginning ? find(term + beginningMark) : find(term);
    if (whole) addPacked(set, whole);
    if (whole || !wanted.isBeginning) return;
    // Only few terms begin so: those that many begin with were put together.
    const some = lookups.range.all(layer, wanted.part, block, term, term + lastCharacter);
    for (const places of some) addPacked(set, places);
  }

  function placesOfClause(layer: Layer, block: number, clause: Clause): PlaceSet {
    const set = createPlaceSet();
    for (const wanted of clause) addWanted(set, layer, block, wanted);
    return set;
  }

  return {
    /** The places of one block that answer the query; undefined: none. A query needs a clause of what to hold. */
    find(layer: Layer, block: number, { all, none }: PostingQuery): PlaceSet | undefined {
      let found: PlaceSet | undefined;
      for (const clause of all) {
        const places = placesOfClause(layer, block, clause);
        if (found) intersect(found, places);
        else found = places;
        if (isEmpty(found)) return undefined;
      }
      for (const clause of found ? none : []) {
        subtract(found ?? createPlaceSet(), placesOfClause(layer, block, clause));
      }
      return found;
    },
  };
}

function prepareLookups(db: Database) {
  const where = `WHERE layer = ? AND part = ? AND block = ?`;
  return {
    exact: db
      .prepare<[number, number, number, string], Buffer>(`
        SELECT places FROM posting ${where} AND term = ?`)
      .pluck(),
    range: db
      .prepare<[number, number, number, string, string], Buffer>(`
        SELECT places FROM posting ${where} AND term >= ? AND term < ?`)
      .pluck(),
  };
}
