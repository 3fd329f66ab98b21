import type { Database } from 'better-sqlite3';

import type { FlagDismissal, QualityKind } from '../../../shared/model/quality.ts';

type DismissalRow = { readonly flagId: string } & FlagDismissal;

/** Reads and writes `dismissed_flag`, and tells whether records by hand changed. */
export function createQualityRepository(db: Database) {
  const insert = db.prepare<[string, string, string, string, string]>(`
    INSERT INTO dismissed_flag (flag_id, kind, reason, at, by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (flag_id) DO UPDATE SET reason = excluded.reason, at = excluded.at, by = excluded.by`);
  const deleteOne = db.prepare<[string]>(`DELETE FROM dismissed_flag WHERE flag_id = ?`);
  const selectIds = db
    .prepare<[string], string>(`SELECT flag_id FROM dismissed_flag WHERE kind = ?`)
    .pluck();
  const selectOne = db.prepare<[string], DismissalRow>(
    `SELECT flag_id AS flagId, reason, at, by FROM dismissed_flag WHERE flag_id = ?`,
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
  const dismiss = db.transaction((kind: QualityKind, ids: readonly string[], it: FlagDismissal) => {
    for (const id of ids) insert.run(id, kind, it.reason, it.at, it.by);
  });
  const restore = db.transaction((ids: readonly string[]) => {
    for (const id of ids) deleteOne.run(id);
  });

  return {
    dismiss: (kind: QualityKind, ids: readonly string[], dismissal: FlagDismissal): void =>
      dismiss.immediate(kind, ids, dismissal),
    restore: (ids: readonly string[]): void => restore.immediate(ids),
    dismissedIds: (kind: QualityKind): string[] => selectIds.all(kind),
    dismissalOf(flagId: string): FlagDismissal | null {
      const row = selectOne.get(flagId);
      return row ? { reason: row.reason, at: row.at, by: row.by } : null;
    },
    /** Another text once a record was written or taken away by hand. */
    stamp: (): string => selectStamp.get() ?? '',
  };
}
