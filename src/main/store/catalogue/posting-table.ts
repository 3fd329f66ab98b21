import { crc32 } from 'node:zlib';

import type { Database } from 'better-sqlite3';

import type { BlockBuilder } from '../../domain/search/block-builder.ts';
import { withRoomFor } from '../../domain/search/growing-array.ts';
import { createTermPager, type TermPage } from '../../domain/search/term-page.ts';

/** In UTF-16 units. Longer terms are found by their beginning. */
export const longestTerm = 64;

/** The beginning of a term that goes into the index, and is looked up; no character is cut in two. */
export function cutTerm(term: string): string {
  if (term.length <= longestTerm) return term;
  const isWhole = (term.charCodeAt(longestTerm - 1) & 0xfc00) !== 0xd800;
  return term.slice(0, isWhole ? longestTerm : longestTerm - 1);
}

/** What is looked up apart from each other; `key`: names and keys, `body`: the texts. */
export const parts = { key: 1, filter: 2, publisher: 3, contact: 4, body: 5 } as const;
export type Part = (typeof parts)[keyof typeof parts];

/** Which of the files that are open together. */
export type PostingSchema = 'main' | 'change';

const mostParts = 2 ** 3;
const mostPages = 2 ** 20;

/**
 * Of each block of 65,536 places, which of them hold which term: in pages, which a bare number finds. With the
 * terms in the key SQLite would keep whole pages in the upper nodes of its tree, and be eight times as slow.
 */
export const postingTable = `
  CREATE TABLE posting (
    id               INTEGER PRIMARY KEY,       -- of the page: that of its part, plus how many pages stand before it
    checksum         INTEGER NOT NULL,          -- CRC-32 of the terms
    terms            BLOB NOT NULL              -- terms in their order, each with its places
  ) STRICT;

  CREATE TABLE posting_part (
    id               INTEGER PRIMARY KEY,       -- (block * 8 + part) * 1,048,576
    checksum         INTEGER NOT NULL,          -- CRC-32 of the last terms
    last_terms       BLOB NOT NULL              -- of each page, as JSON; with U+0001 behind it: all that begins so
  ) STRICT;`;

/** What one block holds of one part, as both tables call it. */
export function toPartId(block: number, part: Part): number {
  return (block * mostParts + part) * mostPages;
}

/** Writes down what a block holds of one part. */
export type PostingWriter = (part: Part, block: number, builder: BlockBuilder) => void;

export function createPostingWriter(db: Database): PostingWriter {
  const startPart = createPartWriter(db);
  return (part, block, builder) => {
    const { takePage, end } = startPart(part, block);
    makePages(part, builder, takePage);
    end();
  };
}

/** The pages of a part of a block, to be written by another thread than the one that made them. */
export type PartPages = {
  readonly part: Part;
  readonly block: number;
  /** One page after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: readonly number[];
  readonly lastTerms: readonly string[];
};

export function gatherPages(part: Part, block: number, builder: BlockBuilder): PartPages {
  let bytes = new Uint8Array(1024 * 1024);
  const ends: number[] = [];
  const lastTerms: string[] = [];
  makePages(part, builder, (page) => {
    const start = ends.at(-1) ?? 0;
    const end = start + page.bytes.byteLength;
    bytes = withRoomFor(bytes, end, (length) => new Uint8Array(length));
    bytes.set(page.bytes, start);
    ends.push(end);
    lastTerms.push(page.last);
  });
  return { part, block, bytes, ends, lastTerms };
}

/** Writes down pages that were gathered. */
export function createPageWriter(db: Database): (pages: PartPages) => void {
  const startPart = createPartWriter(db);
  return ({ part, block, bytes, ends, lastTerms }) => {
    const { takePage, end } = startPart(part, block);
    for (const [index, last] of lastTerms.entries()) {
      takePage({ last, bytes: bytes.subarray(ends[index - 1] ?? 0, ends[index]) });
    }
    end();
  };
}

function makePages(part: Part, builder: BlockBuilder, takePage: (page: TermPage) => void): void {
  const pager = createTermPager(takePage);
  // Nobody types the beginning of a filter.
  builder.finish(part !== parts.filter, (term, packed) => pager.add(term, packed));
  pager.flush();
}

function createPartWriter(db: Database) {
  const insertPage = db.prepare<[number, number, Uint8Array]>(`
    INSERT INTO posting (id, checksum, terms) VALUES (?, ?, ?)`);
  const insertPart = db.prepare<[number, number, Uint8Array]>(`
    INSERT INTO posting_part (id, checksum, last_terms) VALUES (?, ?, ?)`);
  return (part: Part, block: number) => {
    const id = toPartId(block, part);
    const lastTerms: string[] = [];
    return {
      takePage: ({ last, bytes }: TermPage): void => {
        insertPage.run(id + lastTerms.length, crc32(bytes), bytes);
        lastTerms.push(last);
      },
      end: (): void => {
        const directory = Buffer.from(JSON.stringify(lastTerms));
        insertPart.run(id, crc32(directory), directory);
      },
    };
  };
}
