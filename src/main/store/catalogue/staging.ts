import Database from 'better-sqlite3';

import type { SortKey } from '../../domain/catalogue/catalogue-record.ts';
import { makePrivateFile } from './private-file.ts';

/** One offer on its way into the new catalogue: a new record, or the rank of one that stays. */
export type StagedRow = {
  readonly old_rank: number | null;
  readonly record_json: string | null;
};

type Key = { readonly publisherId: string; readonly offerId: string };

/**
 * A file where the offers of the next catalogue are gathered and put in order, row by row, so that no
 * step takes long and no million rows lie in memory. Nothing of it survives.
 */
export function openStaging(path: string) {
  makePrivateFile(path);
  const db = new Database(path);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -65536');
  db.exec(`
    CREATE TABLE staged (
      number       INTEGER PRIMARY KEY,
      publisher_id TEXT NOT NULL,
      offer_id     TEXT NOT NULL,
      old_rank     INTEGER,
      record_json  TEXT,
      UNIQUE (publisher_id, offer_id)
    ) STRICT;
    CREATE TABLE place (
      is_withdrawn INTEGER NOT NULL,
      unpopularity REAL NOT NULL,
      name         TEXT NOT NULL,
      number       INTEGER NOT NULL,
      PRIMARY KEY (is_withdrawn, unpopularity, name, number)
    ) STRICT, WITHOUT ROWID;
    BEGIN;`);
  const hasKey = db.prepare<[string, string], number>(`
    SELECT number FROM staged WHERE publisher_id = ? AND offer_id = ?`);
  const insertRow = db.prepare<[string, string, number | null, string | null]>(`
    INSERT INTO staged (publisher_id, offer_id, old_rank, record_json) VALUES (?, ?, ?, ?)`);
  const insertPlace = db.prepare<[number, number, string, number | bigint]>(`
    INSERT INTO place (is_withdrawn, unpopularity, name, number) VALUES (?, ?, ?, ?)`);
  const selectInOrder = db.prepare<[], StagedRow>(`
    SELECT old_rank, record_json FROM place JOIN staged USING (number)
    ORDER BY is_withdrawn, unpopularity, name, place.number`);

  return {
    has: ({ publisherId, offerId }: Key): boolean => hasKey.get(publisherId, offerId) !== undefined,

    add({ publisherId, offerId }: Key, place: SortKey, row: StagedRow): void {
      const { lastInsertRowid } = insertRow.run(
        publisherId,
        offerId,
        row.old_rank,
        row.record_json,
      );
      insertPlace.run(Number(place.isWithdrawn), -place.popularity, place.name, lastInsertRowid);
    },

    inOrder: (): IterableIterator<StagedRow> => selectInOrder.iterate(),
    close: (): void => void db.close(),
  };
}
