import type { Database } from 'better-sqlite3';

import { TriageDraft } from '../../../shared/contract.ts';

export type DraftRepository = ReturnType<typeof createDraftRepository>;

/** The one unfinished triage of this desk, kept so that a crash loses nothing. */
export function createDraftRepository(db: Database) {
  const selectDraft = db
    .prepare<[], string | null>(`SELECT draft_json FROM desk WHERE id = 1`)
    .pluck();
  const updateDraft = db.prepare<[string | null]>(`UPDATE desk SET draft_json = ? WHERE id = 1`);

  return {
    save(draft: TriageDraft | null): void {
      updateDraft.run(draft === null ? null : JSON.stringify(draft));
    },
    /** Null: there is none, or none that this desk can read, such as one of an older desk. */
    load(): TriageDraft | null {
      const json = selectDraft.get() ?? null;
      // The column holds valid JSON or nothing, which SQLite checks.
      return json === null ? null : (TriageDraft.safeParse(JSON.parse(json)).data ?? null);
    },
  };
}
