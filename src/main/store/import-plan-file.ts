import { rmSync } from 'node:fs';

import Database from 'better-sqlite3';

import { type PlanGroup, PlanRow } from '../../shared/model/import-plan.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { makePrivateFile } from './catalogue/private-file.ts';
import { withStoreErrors } from './store-error.ts';

export type PlanWriter = ReturnType<typeof openPlanWriter>;

/**
 * A file for the rows of one import's plan, so that a million of them need no memory. It belongs to one
 * run of the desk and never outlives it.
 * @throws AppError DISK_FULL from every method
 */
export function openPlanWriter(path: string) {
  return withStoreErrors(path, () => {
    makePrivateFile(path);
    const db = new Database(path);
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.exec(`
      CREATE TABLE plan_row (
        kind     TEXT NOT NULL,
        position INTEGER NOT NULL,  -- in its group, from 0
        row_json TEXT NOT NULL,
        PRIMARY KEY (kind, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE seen_key (
        publisher_id TEXT NOT NULL,
        offer_id     TEXT NOT NULL,
        PRIMARY KEY (publisher_id, offer_id)
      ) STRICT, WITHOUT ROWID;
      BEGIN;`);
    const insertRow = db.prepare<[string, number, string]>(`
      INSERT INTO plan_row (kind, position, row_json) VALUES (?, ?, ?)`);
    const insertKey = db.prepare<[string, string]>(`
      INSERT INTO seen_key (publisher_id, offer_id) VALUES (?, ?) ON CONFLICT DO NOTHING`);
    const counts = new Map<PlanGroup, number>();

    return {
      add(row: PlanRow): void {
        const position = counts.get(row.kind) ?? 0;
        counts.set(row.kind, position + 1);
        withStoreErrors(path, () => insertRow.run(row.kind, position, JSON.stringify(row)));
      },

      /** False: the key was seen before. */
      see: ({ publisherId, offerId }: OfferKey): boolean =>
        withStoreErrors(path, () => insertKey.run(publisherId, offerId).changes === 1),

      count: (group: PlanGroup): number => counts.get(group) ?? 0,

      /** Keeps what was added; a file that was closed without it is empty. */
      finish: (): void => withStoreErrors(path, () => void db.exec('COMMIT')),
      close: (): void => void db.close(),
    };
  });
}

export type PlanPage = { readonly total: number; readonly rows: readonly PlanRow[] };

/** A page of one group, in the order of the file. */
export function readPlanPage(
  path: string,
  group: PlanGroup,
  page: { readonly offset: number; readonly limit: number },
): PlanPage {
  return withStoreErrors(path, () => {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      const last = db
        .prepare<[string], number | null>(`SELECT max(position) FROM plan_row WHERE kind = ?`)
        .pluck()
        .get(group);
      const rows = db
        .prepare<[string, number, number], string>(`
          SELECT row_json FROM plan_row WHERE kind = ? AND position >= ? ORDER BY position LIMIT ?`)
        .pluck()
        .all(group, page.offset, page.limit);
      return {
        total: (last ?? -1) + 1,
        rows: rows.map((json) => PlanRow.parse(JSON.parse(json))),
      };
    } finally {
      db.close();
    }
  });
}

export function removePlan(path: string): void {
  rmSync(path, { force: true });
}
