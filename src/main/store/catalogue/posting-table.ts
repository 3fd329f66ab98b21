import type { Database } from 'better-sqlite3';

import type { PackedTerm } from '../../domain/search/block-builder.ts';

/** In UTF-16 units. Longer terms are found by their beginning. */
export const longestTerm = 64;

/** The beginning of a term that goes into the index, and is looked up; no character is cut in two. */
export function cutTerm(term: string): string {
  if (term.length <= longestTerm) return term;
  const isWhole = (term.charCodeAt(longestTerm - 1) & 0xfc00) !== 0xd800;
  return term.slice(0, isWhole ? longestTerm : longestTerm - 1);
}

/** What is looked up apart from each other. */
export const parts = { key: 1, filter: 2, publisher: 3, contact: 4, body: 5 } as const;
export type Part = (typeof parts)[keyof typeof parts];

/** Everything that an import brought in at once, and what was put over it since. */
export const layers = { base: 0, change: 1 } as const;
export type Layer = (typeof layers)[keyof typeof layers];

/** Of each block of 65,536 places, which of them hold which term. */
export const postingTable = `
  CREATE TABLE posting (
    layer            INTEGER NOT NULL,          -- 0: the base, 1: what was changed since
    part             INTEGER NOT NULL,          -- 1 names and keys, 2 filters, 3 publishers, 4 contacts, 5 texts
    block            INTEGER NOT NULL,
    term             TEXT NOT NULL,             -- with U+0001 behind it: all that begins so
    places           BLOB NOT NULL,             -- two bytes each, ascending; or one bit each, 8,192 bytes
    PRIMARY KEY (layer, part, block, term)
  ) STRICT, WITHOUT ROWID;`;

export type PostingWriter = (part: Part, block: number, terms: readonly PackedTerm[]) => void;

export function createPostingWriter(db: Database, layer: Layer): PostingWriter {
  const insert = db.prepare<[number, number, number, string, Uint8Array]>(`
    INSERT INTO posting (layer, part, block, term, places) VALUES (?, ?, ?, ?, ?)`);
  return (part, block, terms) => {
    for (const { term, packed } of terms) insert.run(layer, part, block, term, packed);
  };
}
