import type { Database } from 'better-sqlite3';

import type { FlagDismissal, QualityKind } from '../../../shared/model/quality.ts';

type DismissalRow = { readonly flagId: string } & FlagDismissal;

/** Reads and writes `dismissed_flag`, and tells whether records by hand changed. */
export function createQualityRepository(db: Database) {
  const dismissOne = db.prepare<[string, string, string, string, string]>(`
    INSERT INTO dismissed_flag (flag_id, kind, reason, at, by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (flag_id) DO UPDATE
    SET reason = excluded.reason, at = excluded.at, by = excluded.by, restored_at = NULL
    WHERE restored_at IS NOT NULL`);
  const restoreOne = db.prepare<[string, string]>(
    `UPDATE dismissed_flag SET restored_at = ? WHERE flag_id = ? AND restored_at IS NULL`,
  );
  const takeBackDismissals = db.prepare<[string, string, string, number]>(`
    UPDATE dismissed_flag SET restored_at = ? WHERE flag_id IN (
      SELECT flag_id FROM dismissed_flag WHERE kind = ? AND at = ? AND restored_at IS NULL LIMIT ?)`);
  const takeBackRestorals = db.prepare<[string, string, number]>(`
    UPDATE dismissed_flag SET restored_at = NULL WHERE flag_id IN (
      SELECT flag_id FROM dismissed_flag WHERE kind = ? AND restored_at = ? LIMIT ?)`);
  const selectIds = db
    .prepare<[string], string>(
      `SELECT flag_id FROM dismissed_flag WHERE kind = ? AND restored_at IS NULL`,
    )
    .pluck();
  const selectOne = db.prepare<[string], DismissalRow>(
    `SELECT flag_id AS flagId, reason, at, by FROM dismissed_flag
     WHERE flag_id = ? AND restored_at IS NULL`,
  );
  const selectStamp = db
    .prepare<[], string>(
      `SELECT json_array(
         (SELECT json_array(count(*), max(saved_at)) FROM hand_kept_offer),
         (SELECT json_array(count(*), max(saved_at)) FROM hand_kept_contact),
         (SELECT json_array(count(*), max(at)) FROM contact_check),
         (SELECT json_array(count(*), max(at)) FROM offer_check),
         (SELECT json_array(count(*), max(merged_at)) FROM merged_offer))`,
    )
    .pluck();
  const dismiss = db.transaction((kind: QualityKind, ids: readonly string[], it: FlagDismissal) =>
    ids.reduce((count, id) => count + dismissOne.run(id, kind, it.reason, it.at, it.by).changes, 0),
  );
  const restore = db.transaction((ids: readonly string[], at: string) =>
    ids.reduce((count, id) => count + restoreOne.run(at, id).changes, 0),
  );

  return {
    /** Those that are open; how many they were. */
    dismiss: (kind: QualityKind, ids: readonly string[], dismissal: FlagDismissal): number =>
      dismiss.immediate(kind, ids, dismissal),
    /** How many of them were dismissed. */
    restore: (ids: readonly string[], at: string): number => restore.immediate(ids, at),
    /** Opens again what was dismissed at one moment, no more than `most`; how many they were. */
    takeBackDismissals: (
      kind: QualityKind,
      dismissedAt: string,
      at: string,
      most: number,
    ): number => takeBackDismissals.run(at, kind, dismissedAt, most).changes,
    /** What was opened at one moment is dismissed as it was before, no more than `most`; how many they were. */
    takeBackRestorals: (kind: QualityKind, restoredAt: string, most: number): number =>
      takeBackRestorals.run(kind, restoredAt, most).changes,
    dismissedIds: (kind: QualityKind): string[] => selectIds.all(kind),
    dismissalOf(flagId: string): FlagDismissal | null {
      const row = selectOne.get(flagId);
      return row ? { reason: row.reason, at: row.at, by: row.by } : null;
    },
    /** Another text once a record was written or taken away by hand. */
    stamp: (): string => selectStamp.get() ?? '',
  };
}
