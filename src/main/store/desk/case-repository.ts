import { randomUUID } from 'node:crypto';

import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import {
  overrideInForce,
  type CaseOverride,
  type SupportCase,
} from '../../../shared/model/support-case.ts';
import { decidedIn, isDecidedAlike } from './case-decided.ts';
import { createCaseLinks } from './case-links.ts';
import {
  fromCaseRow,
  ownerOf,
  toCaseRow,
  type CaseRecord,
  type CaseRow,
  type ExportRow,
  type OverrideRow,
  type WrittenCaseRow,
} from './case-row.ts';
import type { ProfileRepository } from './profile-repository.ts';
import { searchedParts } from './searched-parts.ts';
import { createTextIndex } from './text-index.ts';
import type { NewEntry, TimelineRepository } from './timeline-repository.ts';

const progressColumns = `status, handling, waiting_on, waiting_since, next_action, next_action_at, closed_as,
  closed_at, merged_into, bounces`;

/** Of the record as it is typed and decided; the work on a case moves the others. */
const fieldColumns = [
  'question',
  'facts_json',
  'decision_json',
  'policy_version',
  'publisher_id',
  'offer_id',
  'offer_name',
  'publisher_name',
  'is_offer_known',
  'customer',
  'tenant_id',
  'subscription_id',
  'order_id',
  'severity',
  'impact',
  'tried',
  'ask',
  'answer_by',
  'policy_revision',
  'details_json',
  'effective_owner',
] as const satisfies readonly (keyof WrittenCaseRow)[];

const columns = `number, id, reference, created_at, updated_at, created_by, question, facts_json,
  decision_json, policy_version, publisher_id, offer_id, offer_name, publisher_name, is_offer_known,
  customer, tenant_id, subscription_id, order_id, severity, impact, tried, ask, answer_by,
  policy_revision, details_json, effective_owner, from_desk,
  ${progressColumns}`;
const readColumns = `${columns}, revision, revised_at, revised_by`;

/** More exports or links than this of one case are not shown, and no overrides before the latest ones. */
const mostParts = 500;

export const caseQueries = {
  exports: `
    SELECT at, details_json FROM case_entry
    WHERE case_number = ? AND kind = 'mail-out' ORDER BY sequence LIMIT ?`,
  overrides: `
    SELECT at, by, reason, outcome_json, rule
    FROM case_override WHERE case_number = ? ORDER BY number DESC LIMIT ?`,
} as const;

/** A case that has no reference yet, with the cases that it is linked to; exports and overrides come later. */
export type NewCase = Omit<CaseRecord, 'reference'> & Pick<SupportCase, 'linkedTo'>;

/** The record as it is to be; `policyRevision` says which local rules it was decided under. */
type ChangeOf = (before: SupportCase, policyRevision: number) => Omit<CaseRecord, 'reference'>;
type NewCaseRow = WrittenCaseRow & { readonly number: number; readonly from_desk: string | null };

export type CaseRepository = ReturnType<typeof createCaseRepository>;

type CaseRepositoryDeps = {
  readonly profile: Pick<ProfileRepository, 'takeCaseNumber' | 'leaveOutCaseNumber' | 'deskCode'>;
  readonly timeline: Pick<TimelineRepository, 'append'>;
};

/** Reads and writes `support_case` with its exports and its search index. */
export function createCaseRepository(db: Database, { profile, timeline }: CaseRepositoryDeps) {
  const insertRow = db.prepare<NewCaseRow>(`
    INSERT INTO support_case (${columns})
    VALUES (@number, @id, @reference, @created_at, @updated_at, @created_by, @question, @facts_json,
      @decision_json, @policy_version, @publisher_id, @offer_id, @offer_name, @publisher_name,
      @is_offer_known, @customer, @tenant_id, @subscription_id, @order_id, @severity, @impact,
      @tried, @ask, @answer_by, @policy_revision, @details_json, @effective_owner, @from_desk, @status, @handling,
      @waiting_on, @waiting_since, @next_action, @next_action_at, @closed_as, @closed_at, @merged_into, @bounces)`);
  const updateRow = db.prepare<WrittenCaseRow & { by: string }>(`
    UPDATE support_case SET ${fieldColumns.map((name) => `${name} = @${name}`).join(', ')},
      updated_at = @updated_at, revision = revision + 1, revised_at = @updated_at, revised_by = @by
    WHERE reference = @reference`);
  const selectByReference = db.prepare<[string], CaseRow>(
    `SELECT ${readColumns} FROM support_case WHERE reference = ?`,
  );
  const selectById = db.prepare<[string], CaseRow>(
    `SELECT ${readColumns} FROM support_case WHERE id = ?`,
  );
  const selectNumber = db
    .prepare<[string], number>(`SELECT number FROM support_case WHERE reference = ?`)
    .pluck();
  const selectTaken = db
    .prepare<[string, number], number>(
      `SELECT number FROM support_case WHERE reference = ? OR number = ?`,
    )
    .pluck();
  const selectPolicyRevision = db
    .prepare<[string], number>(`SELECT policy_revision FROM support_case WHERE reference = ?`)
    .pluck();
  const selectExports = db.prepare<[number, number], ExportRow>(caseQueries.exports);
  const selectOverrides = db.prepare<[number, number], OverrideRow>(caseQueries.overrides);
  const insertOverride = db.prepare<OverrideRow & { case_number: number }>(`
    INSERT INTO case_override (case_number, at, by, reason, outcome_json, rule)
    VALUES (@case_number, @at, @by, @reason, @outcome_json, @rule)`);
  const updateOwner = db.prepare<[string | null, number]>(
    `UPDATE support_case SET effective_owner = ? WHERE number = ?`,
  );
  const links = createCaseLinks(db);
  const countRows = db.prepare<[], number>(`SELECT count(*) FROM support_case`).pluck();
  const index = createTextIndex(db, 'support_case_text');

  const withParts = (row: CaseRow): SupportCase =>
    fromCaseRow(row, {
      exports: selectExports.all(row.number, mostParts),
      overrides: selectOverrides.all(row.number, mostParts).toReversed(),
      linkedTo: links.of(row.number, mostParts),
    });
  const numberOf = (reference: string): number => {
    const number = selectNumber.get(reference);
    if (number === undefined) throw new AppError('CASE_NOT_FOUND', { reference });
    return number;
  };

  /** Cases that were taken in may stand under a reference, or a running number, that was not given here yet. */
  const freeReference = (year: string, casePrefix: string) => {
    for (;;) {
      const { number, referenceCode } = profile.takeCaseNumber();
      const reference = `${casePrefix}${referenceCode}-${year}-${String(number).padStart(6, '0')}`;
      if (selectTaken.get(reference, number) === undefined) return { number, reference };
    }
  };

  const entry = (it: Omit<NewEntry, 'id' | 'desk'>): NewEntry => ({
    ...it,
    id: randomUUID(),
    desk: profile.deskCode(),
  });

  const create = db.transaction((newCase: NewCase, casePrefix: string): SupportCase => {
    const known = selectById.get(newCase.id);
    if (known) return withParts(known);
    const { number, reference } = freeReference(newCase.createdAt.slice(0, 4), casePrefix);
    const record = { ...newCase, reference };
    const row = toCaseRow(record, null);
    insertRow.run({ number, ...row, from_desk: null });
    index.put(number, searchedParts(row));
    links.add(number, newCase.linkedTo.map(numberOf));
    const { createdAt: at, createdBy: by } = newCase;
    timeline.append(reference, [
      entry({ kind: 'opened', at, by, text: newCase.question, details: { reference } }),
      entry({ kind: 'decision', at, by, text: '', details: decidedIn(record) }),
    ]);
    return get(reference);
  });
  const takeIn = db.transaction((record: CaseRecord, fromDesk: string) => {
    profile.leaveOutCaseNumber(record.reference);
    const { number } = profile.takeCaseNumber();
    const row = toCaseRow(record, null);
    insertRow.run({ number, ...row, from_desk: fromDesk });
    index.put(number, searchedParts(row));
  });
  const update = db.transaction(
    (reference: string, revision: number, changeOf: ChangeOf, by: string): SupportCase => {
      const stored = rowOf(reference);
      const before = withParts(stored);
      const changed = changeOf(before, stored.policy_revision);
      const row = toCaseRow({ ...changed, reference }, overrideInForce(before));
      // The same once more, as when an answer was lost.
      if (fieldColumns.every((name) => stored[name] === row[name])) return before;
      if (stored.revision !== revision) throw changedMeanwhile(stored);
      updateRow.run({ ...row, by });
      index.put(stored.number, searchedParts(row));
      if (!isDecidedAlike(before, changed)) {
        const at = changed.updatedAt;
        const decided = decidedIn(changed);
        timeline.append(reference, [
          entry({ kind: 'decision', at, by, text: '', details: decided }),
        ]);
      }
      return get(reference);
    },
  );
  const recordOverride = db.transaction((reference: string, it: CaseOverride): SupportCase => {
    const { at, by, reason, outcome, rule } = it;
    const { decision, policyVersion } = get(reference);
    const number = numberOf(reference);
    const outcome_json = outcome && JSON.stringify(outcome);
    insertOverride.run({ case_number: number, at, by, reason, outcome_json, rule });
    const owner = ownerOf(decision, outcome);
    updateOwner.run(owner, number);
    const details = { rule, owner, policyVersion, isOverride: outcome !== null, outcome };
    timeline.append(reference, [entry({ kind: 'decision', at, by, text: reason, details })]);
    return get(reference);
  });

  function rowOf(reference: string): CaseRow {
    const row = selectByReference.get(reference);
    if (!row) throw new AppError('CASE_NOT_FOUND', { reference });
    return row;
  }

  function get(reference: string): SupportCase {
    return withParts(rowOf(reference));
  }

  return {
    /** Gives the case its reference, and links it with others. A case with the same id is returned as it is: a retry is harmless. */
    create: (newCase: NewCase, casePrefix: string): SupportCase =>
      create.immediate(newCase, casePrefix),

    /**
     * A case of another desk under its own reference, still without timeline, links and overrides: part of the
     * transaction that brings these too.
     */
    takeIn: (record: CaseRecord, fromDesk: string): void => takeIn.immediate(record, fromDesk),

    /**
     * Reads the case, asks `changeOf` what becomes of it and writes that, in one transaction; `revision` is the one
     * that the change was made to. A decision that is another one than before is noted as made by `by`.
     * @throws AppError CASE_NOT_FOUND, CASE_CHANGED
     */
    update: (reference: string, revision: number, changeOf: ChangeOf, by: string): SupportCase =>
      update.immediate(reference, revision, changeOf, by),

    /** @throws AppError CASE_NOT_FOUND */
    get,

    find(id: string): SupportCase | undefined {
      const row = selectById.get(id);
      return row && withParts(row);
    },

    /** Adds to the log of the case and to its timeline. @throws AppError CASE_NOT_FOUND */
    recordOverride: (reference: string, it: CaseOverride): SupportCase =>
      recordOverride.immediate(reference, it),

    /** Which local rules were above the policy when it was decided. @throws AppError CASE_NOT_FOUND */
    policyRevisionOf(reference: string): number {
      const revision = selectPolicyRevision.get(reference);
      if (revision === undefined) throw new AppError('CASE_NOT_FOUND', { reference });
      return revision;
    },

    count: (): number => countRows.get() ?? 0,
  };
}

function changedMeanwhile({ reference, revised_at, revised_by }: CaseRow): AppError {
  return new AppError('CASE_CHANGED', {
    reference,
    by: revised_by ?? '',
    at: revised_at ?? '',
  });
}
