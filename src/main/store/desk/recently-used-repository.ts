import type { Database } from 'better-sqlite3';

import { mostRecent, RecentHit, type RecentKind } from '../../../shared/model/search-hit.ts';

export type RecentlyUsedRepository = ReturnType<typeof createRecentlyUsedRepository>;

/** What was opened or used lately, no more than `mostRecent`. */
export function createRecentlyUsedRepository(db: Database) {
  const selectAll = db.prepare<[]>(
    `SELECT kind, id, title, publisher FROM recently_used ORDER BY place DESC LIMIT ${mostRecent}`,
  );
  const upsert = db.prepare<RecentHit>(`
    INSERT INTO recently_used (kind, id, title, publisher, place)
    VALUES (@kind, @id, @title, @publisher, (SELECT coalesce(max(place), 0) + 1 FROM recently_used))
    ON CONFLICT (kind, id) DO UPDATE SET
      title = excluded.title, publisher = excluded.publisher, place = excluded.place`);
  const deleteOne = db.prepare<[string, string]>(
    `DELETE FROM recently_used WHERE kind = ? AND id = ?`,
  );
  const deleteOld = db.prepare<[]>(`
    DELETE FROM recently_used WHERE place <= (
      SELECT place FROM recently_used ORDER BY place DESC LIMIT 1 OFFSET ${mostRecent})`);
  const put = db.transaction((hit: RecentHit) => {
    upsert.run(hit);
    deleteOld.run();
  });

  return {
    /** The latest first. */
    list: (): RecentHit[] => selectAll.all().map((row) => RecentHit.parse(row)),
    put: (hit: RecentHit): void => put.immediate(hit),
    forget: (kind: RecentKind, id: string): void => void deleteOne.run(kind, id),
  };
}
