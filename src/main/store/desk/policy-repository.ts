import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import { z } from '../../../shared/zod.ts';

const VersionRow = z.strictObject({
  version: z.string(),
  origin: z.enum(['shipped', 'published']),
  note: z.string().nullable(),
  basedOn: z.string().nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
});
/** A policy that this desk knows, without its table. */
export type StoredVersion = Readonly<z.infer<typeof VersionRow>>;

/** The policy itself, as the bytes that were stored. */
export type StoredPolicy = { readonly json: string; readonly sha256: string };

/** `inForce` null: nothing was put in force here, so the policy that came with the program is. */
export type PolicyState = { readonly revision: number; readonly inForce: string | null };

/** More versions than this are not listed. */
const mostVersions = 1_000;

export const policyQueries = {
  versions: `
    SELECT version, origin, note, based_on AS basedOn, added_at AS addedAt, added_by AS addedBy
    FROM policy_version ORDER BY number DESC LIMIT ?`,
} as const;

export type PolicyRepository = ReturnType<typeof createPolicyRepository>;

/** Reads and writes `policy_version` and `policy_state`. A version is written once and never changed. */
export function createPolicyRepository(db: Database) {
  const selectState = db.prepare<[], PolicyState>(
    `SELECT revision, in_force AS inForce FROM policy_state WHERE id = 1`,
  );
  const selectVersions = db.prepare<[number]>(policyQueries.versions);
  const selectPolicy = db.prepare<[string], StoredPolicy>(
    `SELECT policy_json AS json, sha256 FROM policy_version WHERE version = ?`,
  );
  const insertVersion = db.prepare<StoredVersion & StoredPolicy>(`
    INSERT INTO policy_version (version, origin, policy_json, sha256, note, based_on, added_at, added_by)
    VALUES (@version, @origin, @json, @sha256, @note, @basedOn, @addedAt, @addedBy)
    ON CONFLICT (version) DO NOTHING`);
  const updateInForce = db.prepare<[string]>(
    `UPDATE policy_state SET in_force = ?, revision = revision + 1 WHERE id = 1`,
  );
  const raise = db
    .prepare<[], number>(
      `UPDATE policy_state SET revision = revision + 1 WHERE id = 1 RETURNING revision`,
    )
    .pluck();

  return {
    /** Cheap: looked at before every decision. */
    state: (): PolicyState => requireState(db, selectState.get()),

    /** The latest first. */
    versions: (): StoredVersion[] =>
      selectVersions.all(mostVersions).map((row) => VersionRow.parse(row)),

    policy: (version: string): StoredPolicy | undefined => selectPolicy.get(version),

    /** False: there is a version of that name, which stays as it is. */
    add: (version: StoredVersion, policy: StoredPolicy): boolean =>
      insertVersion.run({ ...version, ...policy }).changes > 0,

    putInForce(version: string): void {
      requireState(db, updateInForce.run(version).changes || undefined);
    },

    /** Tells every window and process that decisions may differ from now on; returns the new revision. */
    raiseRevision: (): number => requireState(db, raise.get()),
  };
}

/** The one row of `policy_state` is written with the table. @throws AppError STORE_DAMAGED */
export function requireState<Row>(db: Pick<Database, 'name'>, row: Row | undefined): Row {
  if (row === undefined) throw new AppError('STORE_DAMAGED', { path: db.name });
  return row;
}
