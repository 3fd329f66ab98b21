import type { Database } from 'better-sqlite3';

import { beginningMark } from '../../domain/search/block-builder.ts';
import {
  countFound,
  type FoundPlaces,
  keepIn,
  type PackedPlaces,
  sizeOf,
  takeOut,
  unite,
} from '../../domain/search/found-places.ts';
import { createPostingPages } from './posting-pages.ts';
import { cutTerm, type Part, type PostingSchema } from './posting-table.ts';

/** One way in which a place can answer a clause: it holds this term, or a term that begins so. */
export type Wanted = { readonly part: Part; readonly term: string; readonly isBeginning: boolean };
/** Any of them will do. */
export type Clause = readonly Wanted[];
/** What a place must hold, and what it must not. */
export type PostingQuery = { readonly all: readonly Clause[]; readonly none: readonly Clause[] };

/** The places of one block that answer; undefined: none. `whole`: where the query only says what not to hold. */
export type FindInBlock = (block: number, whole?: () => FoundPlaces) => FoundPlaces | undefined;

export type PostingReader = ReturnType<typeof createPostingReader>;

/**
 * Answers queries block by block.
 * @throws BrokenBytes
 */
export function createPostingReader(db: Database, schema: PostingSchema = 'main') {
  const pages = createPostingPages(db, schema);

  function addWanted(packed: Uint8Array[], block: number, wanted: Wanted): void {
    const term = cutTerm(wanted.term);
    pages.read(block, wanted.part, term, (it, places) => {
      const isHit = it === term || (wanted.isBeginning && it.startsWith(term));
      if (isHit) packed.push(places);
      // What holds the places of all that begin so follows the term itself.
      const isWhole = it === term + beginningMark || (it === term && !wanted.isBeginning);
      return isHit && !isWhole;
    });
  }

  function packedOf(block: number, clause: Clause): PackedPlaces {
    const packed: Uint8Array[] = [];
    for (const wanted of clause) addWanted(packed, block, wanted);
    return packed;
  }

  return {
    /** The terms of a part that begin so, in one block; only those whose places `isWanted` wants. */
    termsOf(
      block: number,
      part: Part,
      beginning: string,
      isWanted: (packed: Uint8Array) => boolean = () => true,
    ): string[] {
      const terms: string[] = [];
      pages.read(block, part, beginning, (term, packed) => {
        const isHit = term.startsWith(beginning);
        if (isHit && isWanted(packed)) terms.push(term);
        return isHit;
      });
      return terms;
    },

    /** Looks up what is rare first: in the next block that which had the fewest places in the one before. */
    prepare({ all, none }: PostingQuery): FindInBlock {
      const clauses = all.map((clause) => ({ clause, size: Infinity }));
      return (block, whole) => {
        let found: FoundPlaces | undefined;
        for (const it of clauses) {
          const packed = packedOf(block, it.clause);
          it.size = sizeOf(packed);
          found = found ? keepIn(found, packed) : unite(packed);
          if (countFound(found) === 0) break;
        }
        clauses.sort((one, other) => one.size - other.size);
        found ??= whole?.();
        if (!found) return undefined;
        for (const clause of countFound(found) > 0 ? none : []) {
          found = takeOut(found, packedOf(block, clause));
        }
        return countFound(found) > 0 ? found : undefined;
      };
    },
  };
}
