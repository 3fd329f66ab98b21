import type { Database } from 'better-sqlite3';

import {
  holdsHanRuns,
  segmentForIndex,
  toMatchQuery,
  toSearchTerms,
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

/** An FTS5 query, and the check that drops the rare row that only looks like a hit; null: nothing asked. */
export function toTextQuery(text: string) {
  const match = toMatchQuery(text);
  if (match === null) return null;
  const terms = toSearchTerms(text);
  return {
    match,
    isHit: (parts: readonly (string | null)[]): boolean => holdsHanRuns(joinParts(parts), terms),
  };
}

function joinParts(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n');
}
