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
import { readTermPage } from '../../domain/search/term-page.ts';
import { cutTerm, type Layer, type Part } from './posting-table.ts';

/** One way in which a place can answer a clause: it holds this term, or a term that begins so. */
export type Wanted = { readonly part: Part; readonly term: string; readonly isBeginning: boolean };
/** Any of them will do. */
export type Clause = readonly Wanted[];
/** What a place must hold, and what it must not. */
export type PostingQuery = { readonly all: readonly Clause[]; readonly none: readonly Clause[] };

/** Some 8 MB. */
const mostPages = 4_000;

type Page = { readonly last_term: string; readonly terms: Buffer };

export type PostingReader = ReturnType<typeof createPostingReader>;

/** Answers queries block by block. */
export function createPostingReader(db: Database) {
  /** The first page that ends with this term or a later one. */
  const selectPage = db.prepare<[number, number, number, string], Page>(`
    SELECT last_term, terms FROM posting
    WHERE layer = ? AND part = ? AND block = ? AND last_term >= ? ORDER BY last_term LIMIT 1`);

  const pages = new Map<string, Page | undefined>();

  /** One keystroke asks for the same terms several times, and the next for most of them again. */
  function pageOf(layer: Layer, part: Part, block: number, after: string): Page | undefined {
    const key = `${layer} ${part} ${block} ${after}`;
    if (pages.has(key)) return pages.get(key);
    if (pages.size >= mostPages) pages.clear();
    const page = selectPage.get(layer, part, block, after);
    pages.set(key, page);
    return page;
  }

  function addWanted(set: PlaceSet, layer: Layer, block: number, wanted: Wanted): void {
    const term = cutTerm(wanted.term);
    const state = { isOpen: true };
    // One page nearly always: it ends with this term or a later one.
    for (let after = term; state.isOpen;) {
      const page = pageOf(layer, wanted.part, block, after);
      if (!page) return;
      readTermPage(page.terms, term, (it, places) => {
        const isHit = it === term || (wanted.isBeginning && it.startsWith(term));
        if (isHit) addPacked(set, places);
        // What holds the places of all that begin so follows the term itself.
        const isWhole = it === term + beginningMark || (it === term && !wanted.isBeginning);
        state.isOpen = isHit && !isWhole;
        return state.isOpen;
      });
      after = page.last_term + beginningMark;
    }
  }

  function placesOfClause(layer: Layer, block: number, clause: Clause): PlaceSet {
    const set = createPlaceSet();
    for (const wanted of clause) addWanted(set, layer, block, wanted);
    return set;
  }

  return {
    /** The places of one block that answer the query; undefined: none. `whole`: where it only says what not to hold. */
    find(
      layer: Layer,
      block: number,
      { all, none }: PostingQuery,
      whole: () => PlaceSet = createPlaceSet,
    ): PlaceSet | undefined {
      let found: PlaceSet | undefined;
      for (const clause of all) {
        const places = placesOfClause(layer, block, clause);
        if (found) intersect(found, places);
        else found = places;
        if (isEmpty(found)) return undefined;
      }
      const left = found ?? whole();
      for (const clause of none) subtract(left, placesOfClause(layer, block, clause));
      return left;
    },
  };
}
