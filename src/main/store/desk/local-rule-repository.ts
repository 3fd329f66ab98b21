import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import { LocalRule, type LocalRuleEdit } from '../../../shared/model/local-agreement.ts';
import { findUnknownValue } from '../../domain/policy/unknown-value.ts';
import type { PolicyRepository } from './policy-repository.ts';

type RuleRow = {
  readonly rule_number: number;
  readonly when_json: string;
  readonly owner: string;
  readonly first_contact: string;
  readonly contact: string;
  readonly escalate_to: string | null;
  readonly reason: string;
  readonly counterpart: string;
  readonly agreed_on: string;
  readonly saved_at: string;
  readonly saved_by: string;
};

const columns = `rule_number, when_json, owner, first_contact, contact, escalate_to, reason, counterpart,
  agreed_on, saved_at, saved_by`;

/** A rule as it stood in the file, whether anybody can read it or not. */
export type RemovedRule = RuleRow;

type Saved = { readonly savedAt: string; readonly savedBy: string };

export type LocalRuleRepository = ReturnType<typeof createLocalRuleRepository>;

/**
 * The desk's own rules. A change ends one wording and begins the next, so that an old case can be
 * shown with the rules of its day.
 */
export function createLocalRuleRepository(
  db: Database,
  policies: Pick<PolicyRepository, 'raiseRevision'>,
) {
  const selectAsOf = db.prepare<[number, number], RuleRow>(`
    SELECT ${columns} FROM local_rule
    WHERE from_revision <= ? AND coalesce(until_revision > ?, 1) ORDER BY rule_number`);
  const selectCurrent = db.prepare<[number], RuleRow>(
    `SELECT ${columns} FROM local_rule WHERE rule_number = ? AND until_revision IS NULL`,
  );
  const selectNewest = db
    .prepare<[], number>(`SELECT coalesce(max(rule_number), 0) FROM local_rule`)
    .pluck();
  const end = db.prepare<[number, number]>(
    `UPDATE local_rule SET until_revision = ? WHERE rule_number = ? AND until_revision IS NULL`,
  );
  const insert = db.prepare<RuleRow & { readonly from_revision: number }>(`
    INSERT INTO local_rule (from_revision, ${columns})
    VALUES (@from_revision, @rule_number, @when_json, @owner, @first_contact, @contact, @escalate_to,
      @reason, @counterpart, @agreed_on, @saved_at, @saved_by)`);

  const endRule = (id: string, revision: number): number => {
    const ruleNumber = numberOf(id);
    if (end.run(revision, ruleNumber).changes === 0) {
      throw new AppError('LOCAL_RULE_NOT_FOUND', { id });
    }
    return ruleNumber;
  };
  const save = db.transaction((id: string | null, edit: LocalRuleEdit, saved: Saved): void => {
    const revision = policies.raiseRevision();
    const ruleNumber = id === null ? (selectNewest.get() ?? 0) + 1 : endRule(id, revision);
    insert.run({ ...toRow(edit, saved), rule_number: ruleNumber, from_revision: revision });
  });
  const remove = db.transaction((id: string): RemovedRule => {
    const row = selectCurrent.get(numberOf(id));
    if (!row) throw new AppError('LOCAL_RULE_NOT_FOUND', { id });
    end.run(policies.raiseRevision(), row.rule_number);
    return row;
  });
  const putBack = db.transaction((row: RemovedRule): void => {
    if (selectCurrent.get(row.rule_number)) throw new AppError('REMOVAL_REPLACED');
    insert.run({ ...row, from_revision: policies.raiseRevision() });
  });

  return {
    /**
     * Every rule that held at a revision of the policy state, in the order in which they are tried. What
     * cannot be read is left out.
     */
    asOf: (revision: number): LocalRule[] =>
      selectAsOf.all(revision, revision).flatMap((row) => fromRow(row) ?? []),

    /** The names of those that held at a revision and cannot be read. */
    unreadableAsOf: (revision: number): string[] =>
      selectAsOf
        .all(revision, revision)
        .filter((row) => fromRow(row) === undefined)
        .map(nameOf),

    /** A new rule when `id` is null. @throws AppError LOCAL_RULE_NOT_FOUND */
    save(id: string | null, edit: LocalRuleEdit, saved: Saved): void {
      save.immediate(id, edit, saved);
    },

    /** What it takes to put it back. @throws AppError LOCAL_RULE_NOT_FOUND */
    remove: (id: string): RemovedRule => remove.immediate(id),

    /**
     * Holds again from now on, under its own number, with its time and author, readable or not.
     * @throws AppError REMOVAL_REPLACED
     */
    putBack: (removed: RemovedRule): void => putBack.immediate(removed),
  };
}

/** Zero, which no rule has, for what is no id of a local rule. */
function numberOf(id: string): number {
  return Number(/^L-([1-9]\d{0,14})$/.exec(id)?.[1] ?? 0);
}

function toRow(edit: LocalRuleEdit, saved: Saved): Omit<RuleRow, 'rule_number'> {
  return {
    when_json: JSON.stringify(edit.when),
    owner: edit.owner,
    first_contact: edit.firstContact,
    contact: edit.contact,
    escalate_to: edit.escalateTo,
    reason: edit.reason,
    counterpart: edit.counterpart,
    agreed_on: edit.agreedOn,
    saved_at: saved.savedAt,
    saved_by: saved.savedBy,
  };
}

function nameOf(row: Pick<RuleRow, 'rule_number'>): string {
  return `L-${row.rule_number}`;
}

/** Undefined: somebody else wrote this. The table itself sees to it that the condition is JSON. */
function fromRow(row: RuleRow): LocalRule | undefined {
  const rule = LocalRule.safeParse({
    id: nameOf(row),
    when: JSON.parse(row.when_json),
    owner: row.owner,
    firstContact: row.first_contact,
    contact: row.contact,
    escalateTo: row.escalate_to,
    reason: row.reason,
    counterpart: row.counterpart,
    agreedOn: row.agreed_on,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  }).data;
  return rule && findUnknownValue(rule.when) === undefined ? rule : undefined;
}
