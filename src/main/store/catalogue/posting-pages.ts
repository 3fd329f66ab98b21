import { crc32 } from 'node:zlib';

import type { Database } from 'better-sqlite3';

import { compareByCodePoint } from '../../domain/search/compare-by-code-point.ts';
import { readTermPage } from '../../domain/search/term-page.ts';
import { createByteCache } from './byte-cache.ts';
import { BrokenBytes } from './catalogue-error.ts';
import { type Part, type PostingSchema, toPartId } from './posting-table.ts';

type Checked = { readonly checksum: number; readonly bytes: Buffer };

/** One keystroke asks for the same terms several times, and the next for most of them again. */
const mostPageBytes = 24 * 1024 ** 2;

/**
 * Reads the terms of the index, page by page.
 * @throws BrokenBytes where a page is not as it was written
 */
export function createPostingPages(db: Database, schema: PostingSchema) {
  const selectPage = db.prepare<[number], Checked>(`
    SELECT checksum, terms AS bytes FROM ${schema}.posting WHERE id = ?`);
  const selectLastTerms = db.prepare<[number], Checked>(`
    SELECT checksum, last_terms AS bytes FROM ${schema}.posting_part WHERE id = ?`);
  const pages = createByteCache<Uint8Array>(mostPageBytes);
  const lastTerms = new Map<number, readonly string[]>();

  function check(row: Checked | undefined, id: number): Uint8Array {
    if (row && crc32(row.bytes) === row.checksum) return row.bytes;
    throw new BrokenBytes(`posting ${id}: ${row ? 'its checksum is another' : 'not there'}`);
  }

  function lastTermsOf(partId: number): readonly string[] {
    const known = lastTerms.get(partId);
    if (known) return known;
    const row = selectLastTerms.get(partId);
    const read = row ? toStrings(check(row, partId)) : [];
    lastTerms.set(partId, read);
    return read;
  }

  function pageAt(id: number): Uint8Array {
    const known = pages.get(id);
    if (known) return known;
    const read = check(selectPage.get(id), id);
    pages.set(id, read, read.byteLength);
    return read;
  }

  return {
    /** Hands over the terms of a block with their places, in order and from `from` on, until `take` says false. */
    read(
      block: number,
      part: Part,
      from: string,
      take: (term: string, packed: Uint8Array) => boolean,
    ): void {
      const partId = toPartId(block, part);
      const ends = lastTermsOf(partId);
      for (let page = firstFrom(ends, from); page < ends.length; page += 1) {
        if (!readTermPage(pageAt(partId + page), from, take)) return;
      }
    },
  };
}

/** Which page is the first that ends with this term or a later one. */
function firstFrom(ends: readonly string[], term: string): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareByCodePoint(ends[middle] ?? '', term) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toStrings(bytes: Uint8Array): readonly string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- by its checksum as it was written
  return JSON.parse(new TextDecoder().decode(bytes)) as string[];
}
