import { isDeepStrictEqual } from 'node:util';

import type { Database } from 'better-sqlite3';

import { TriageDraft } from '../../../shared/model/triage-draft.ts';

/** An unfinished triage as it was saved last. */
export type StoredTriageDraft = {
  readonly id: string;
  readonly draft: TriageDraft;
  readonly revision: number;
  readonly savedAt: string;
};

type DraftRow = Omit<StoredTriageDraft, 'draft'> & { readonly json: string };

export const triageDraftQueries = {
  newest: `
    SELECT id, draft_json AS json, revision, saved_at AS savedAt FROM triage_draft
    ORDER BY saved_at DESC, id LIMIT ?`,
} as const;

/** More unfinished triages than this are not listed. */
const mostListed = 200;

export type TriageDraftRepository = ReturnType<typeof createTriageDraftRepository>;

/** The unfinished triages of this desk, kept so that a crash loses nothing. */
export function createTriageDraftRepository(db: Database) {
  const selectOne = db.prepare<[string], DraftRow>(`
    SELECT id, draft_json AS json, revision, saved_at AS savedAt FROM triage_draft WHERE id = ?`);
  const selectNewest = db.prepare<[number], DraftRow>(triageDraftQueries.newest);
  const upsert = db.prepare<DraftRow>(`
    INSERT INTO triage_draft (id, draft_json, revision, saved_at)
    VALUES (@id, @json, @revision, @savedAt)
    ON CONFLICT (id) DO UPDATE SET draft_json = excluded.draft_json,
      revision = excluded.revision, saved_at = excluded.saved_at`);
  const remove = db.prepare<[string]>(`DELETE FROM triage_draft WHERE id = ?`);

  const save = db.transaction((changed: StoredTriageDraft): number | undefined => {
    const { draft, id, savedAt } = changed;
    const row = selectOne.get(id);
    // The same once more, as when an answer was lost.
    if (row && isDeepStrictEqual(readDraft(row), draft)) return row.revision;
    if (changed.revision !== (row?.revision ?? 0)) return undefined;
    const revision = changed.revision + 1;
    upsert.run({ id, savedAt, json: JSON.stringify(draft), revision });
    return revision;
  });
  const drop = db.transaction((id: string, revision: number): boolean => {
    const row = selectOne.get(id);
    if (row && row.revision !== revision) return false;
    remove.run(id);
    return true;
  });

  return {
    /** The new revision; undefined, and nothing is saved, when the stored one is not `changed.revision`. */
    save: (changed: StoredTriageDraft): number | undefined => save.immediate(changed),

    /** False, and it stays: it has another revision. One that is gone already is no trouble. */
    drop: (id: string, revision: number): boolean => drop.immediate(id, revision),

    /** Undefined: there is none, or none that this desk can read, such as one of an older desk. */
    find(id: string): StoredTriageDraft | undefined {
      const row = selectOne.get(id);
      return row && toStored(row);
    },

    /** The newest first; those that cannot be read are left out. */
    list: (): StoredTriageDraft[] =>
      selectNewest.all(mostListed).flatMap((row) => toStored(row) ?? []),
  };
}

function toStored({ json, ...row }: DraftRow): StoredTriageDraft | undefined {
  const draft = readDraft({ json });
  return draft && { ...row, draft };
}

/** The column holds valid JSON, which SQLite checks. */
function readDraft({ json }: Pick<DraftRow, 'json'>): TriageDraft | undefined {
  return TriageDraft.safeParse(JSON.parse(json)).data;
}
