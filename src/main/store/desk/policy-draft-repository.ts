import type { Database } from 'better-sqlite3';

import { DraftPolicy } from '../../../shared/model/policy-change.ts';
import {
  requireState,
  type PolicyRepository,
  type StoredPolicy,
  type StoredVersion,
} from './policy-repository.ts';

/** What somebody is working on, as it was saved. */
export type StoredDraft = {
  readonly policy: DraftPolicy;
  readonly basedOn: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
};

/** What a save depends on: `none` that there is no draft, a number that the draft has this revision. */
export type DraftExpectation = 'none' | 'any' | number;

type DraftRow = Omit<StoredDraft, 'policy'> & { readonly json: string };

export type PolicyDraftRepository = ReturnType<typeof createPolicyDraftRepository>;

/** The one draft of the policy. A revision is never given twice, not even to another draft. */
export function createPolicyDraftRepository(
  db: Database,
  policies: Pick<PolicyRepository, 'add' | 'putInForce'>,
) {
  const selectDraft = db.prepare<[], DraftRow>(`
    SELECT policy_json AS json, based_on AS basedOn, revision, saved_at AS savedAt, saved_by AS savedBy
    FROM policy_draft WHERE id = 1`);
  const selectRevision = db
    .prepare<[], number>(`SELECT revision FROM policy_draft WHERE id = 1`)
    .pluck();
  const takeRevision = db
    .prepare<[], number>(
      `UPDATE policy_state SET draft_revision = draft_revision + 1 WHERE id = 1 RETURNING draft_revision`,
    )
    .pluck();
  const upsert = db.prepare<DraftRow>(`
    INSERT INTO policy_draft (id, policy_json, based_on, revision, saved_at, saved_by)
    VALUES (1, @json, @basedOn, @revision, @savedAt, @savedBy)
    ON CONFLICT (id) DO UPDATE SET policy_json = excluded.policy_json, based_on = excluded.based_on,
      revision = excluded.revision, saved_at = excluded.saved_at, saved_by = excluded.saved_by`);
  const removeDraft = db.prepare(`DELETE FROM policy_draft WHERE id = 1`);

  const isAsExpected = (expected: DraftExpectation): boolean => {
    const found = selectRevision.get();
    return expected === 'any' || (expected === 'none' ? found === undefined : found === expected);
  };
  const save = db.transaction(
    (draft: Omit<StoredDraft, 'revision'>, expected: DraftExpectation): number | undefined => {
      if (!isAsExpected(expected)) return undefined;
      const revision = requireState(db, takeRevision.get());
      const { policy, ...saved } = draft;
      upsert.run({ ...saved, json: JSON.stringify(policy), revision });
      return revision;
    },
  );
  const publish = db.transaction(
    (revision: number, version: StoredVersion, policy: StoredPolicy) => {
      if (!isAsExpected(revision)) return 'draft-changed';
      if (!policies.add(version, policy)) return 'version-exists';
      policies.putInForce(version.version);
      removeDraft.run();
      return 'published';
    },
  );

  return {
    load(): StoredDraft | undefined {
      const row = selectDraft.get();
      if (!row) return undefined;
      const { json, ...saved } = row;
      return { ...saved, policy: DraftPolicy.parse(JSON.parse(json)) };
    },

    exists: (): boolean => selectRevision.get() !== undefined,

    /** The new revision; undefined, and nothing is saved, when the draft is not as expected. */
    save: (draft: Omit<StoredDraft, 'revision'>, expected: DraftExpectation): number | undefined =>
      save.immediate(draft, expected),

    discard(): void {
      removeDraft.run();
    },

    /** The draft of this revision becomes a version in force, and is gone: both, or nothing. */
    publish: (
      revision: number,
      version: StoredVersion,
      policy: StoredPolicy,
    ): 'published' | 'draft-changed' | 'version-exists' =>
      publish.immediate(revision, version, policy),
  };
}
