import type { Database } from 'better-sqlite3';

import type { BlockBuilder } from '../../domain/search/block-builder.ts';
import { createTermPager } from '../../domain/search/term-page.ts';

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
    last_term        TEXT NOT NULL,             -- of the page; with U+0001 behind it: all that begins so
    terms            BLOB NOT NULL,             -- a page of terms, each with its places
    PRIMARY KEY (layer, part, block, last_term)
  ) STRICT, WITHOUT ROWID;`;

/** Writes down what a block holds of one part. */
export type PostingWriter = (part: Part, block: number, builder: BlockBuilder) => void;

export function createPostingWriter(db: Database, layer: Layer): PostingWriter {
  const insert = db.prepare<[number, number, number, string, Uint8Array]>(`
    INSERT INTO posting (layer, part, block, last_term, terms) VALUES (?, ?, ?, ?, ?)`);
  return (part, block, builder) => {
    const pager = createTermPager(({ last, bytes }) => {
      insert.run(layer, part, block, last, bytes);
    });
    // Nobody types the beginning of a filter.
    builder.finish(part !== parts.filter, (term, packed) => pager.add(term, packed));
    pager.flush();
  };
}
