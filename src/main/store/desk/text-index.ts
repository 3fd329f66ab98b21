import type { Database } from 'better-sqlite3';

import {
  holdsHanRuns,
  segmentForIndex,
  toMatchQuery,
  toQueryTerms,
} from '../../domain/search/segment.ts';

type TextTable = 'hand_kept_offer_text' | 'hand_kept_contact_text' | 'support_case_text';

/**
 * A small search index that changes row by row, in the transaction of its row; its rowid is the
 * `number` of that row.
 */
export function createTextIndex(db: Database, table: TextTable) {
  const deleteRow = db.prepare<[number]>(`DELETE FROM ${table} WHERE rowid = ?`);
  const insertRow = db.prepare<[number, string]>(`INSERT INTO ${table} (rowid, t) VALUES (?, ?)`);

  return {
    put(number: number, parts: readonly (string | null)[]): void {
      deleteRow.run(number);
      insertRow.run(number, segmentForIndex(joinParts(parts)));
    },
    remove(number: number): void {
      deleteRow.run(number);
    },
  };
}

type SearchedRows<Row> = {
  /** All rows that match, in the order of the list; read only as far as the page needs. */
  readonly match: (query: string) => Iterable<Row>;
  /** The parts that were indexed. */
  readonly parts: (row: Row) => readonly (string | null)[];
};
type Page = { readonly offset: number; readonly limit: number };

/**
 * A page of the rows that `text` finds. Bigrams also match Chinese that is torn apart: such rows are
 * dropped before anything is counted.
 */
export function findInText<Row>(
  text: string,
  { match, parts }: SearchedRows<Row>,
  { offset, limit }: Page,
): Row[] {
  const query = toMatchQuery(text);
  if (query === null) return [];
  const terms = toQueryTerms(text);
  const page: Row[] = [];
  let found = 0;
  for (const row of match(query)) {
    if (page.length >= limit) break;
    if (!holdsHanRuns(joinParts(parts(row)), terms)) continue;
    found += 1;
    if (found > offset) page.push(row);
  }
  return page;
}

/** All parts as one text, each on lines of its own. */
export function joinParts(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n');
}
