import type { Database } from 'better-sqlite3';

export type UnfinishedTextRepository = ReturnType<typeof createUnfinishedTextRepository>;

/** What was typed somewhere and not done yet. */
export function createUnfinishedTextRepository(db: Database) {
  const selectText = db
    .prepare<[string], string>(`SELECT text FROM unfinished_text WHERE place = ?`)
    .pluck();
  const upsert = db.prepare<[string, string, string]>(`
    INSERT INTO unfinished_text (place, text, saved_at) VALUES (?, ?, ?)
    ON CONFLICT (place) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at`);
  const remove = db.prepare<[string]>(`DELETE FROM unfinished_text WHERE place = ?`);

  return {
    find: (place: string): string | null => selectText.get(place) ?? null,

    save(place: string, text: string, at: string): void {
      upsert.run(place, text.toWellFormed(), at);
    },

    remove(place: string): void {
      remove.run(place);
    },
  };
}
