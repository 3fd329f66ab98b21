import { randomUUID } from 'node:crypto';

import type { Database } from 'better-sqlite3';

import { EntryDetails, type EntryKind } from '../../../../shared/model/case-timeline.ts';
import { Decision, Outcome } from '../../../../shared/model/decision.ts';
import { outcomeInForce } from '../../../../shared/model/support-case.ts';
import { firstPreviousHash, hashEntry, toDetailsText } from '../../../domain/cases/entry-hash.ts';
import { readFirsts } from '../case-firsts.ts';

type CaseRow = {
  readonly number: number;
  readonly id: string;
  readonly reference: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly question: string;
  readonly decision_json: string;
  readonly policy_version: string;
};
type ExportRow = {
  readonly exported_at: string;
  readonly recipient: string;
  readonly language: string;
  readonly file_name: string;
  readonly sha256: string;
};
type OverrideRow = {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly outcome_json: string | null;
  readonly rule: string | null;
};
type Happening = {
  readonly kind: EntryKind;
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly details: EntryDetails;
};

/** Writes the timelines of the cases that were made before there were any, from what was recorded of them. */
export function fillTimelines(db: Database): void {
  const prefix = db.prepare<[], string>(
    `SELECT coalesce(json_extract(profile_json, '$.casePrefix'), 'FP') || reference_code FROM desk WHERE id = 1`,
  );
  const desk = prefix.pluck().get() ?? '';
  const cases = db.prepare<[], CaseRow>(
    `SELECT number, id, reference, created_at, created_by, question, decision_json, policy_version FROM support_case`,
  );
  const exports = db.prepare<[number], ExportRow>(
    `SELECT exported_at, recipient, language, file_name, sha256 FROM case_export WHERE case_number = ? ORDER BY number`,
  );
  const overrides = db.prepare<[number], OverrideRow>(
    `SELECT at, by, reason, outcome_json, rule FROM case_override WHERE case_number = ? ORDER BY number`,
  );
  const insert = db.prepare(`
    INSERT INTO case_entry (case_number, sequence, id, kind, at, by, desk, text, details_json, previous_hash, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const finish = db.prepare<[number, string, string | null, string | null, number]>(`
    UPDATE support_case SET entry_count = ?, head_hash = ?, effective_owner = ?, answered_at = ?
    WHERE number = ?`);
  for (const row of cases.all()) {
    const overridden = overrides.all(row.number);
    const later = inOrder(
      exports.all(row.number).map(toMailOut),
      overridden.map((it) => toDecision(it, row)),
    );
    // A clock may have jumped back since, but a case begins with its question.
    const happenings = [...opening(row), ...later];
    const answer = later.find(({ details }) => details.party === 'customer');
    let previousHash = firstPreviousHash(row.id);
    happenings.forEach((it, index) => {
      const entry = { ...it, id: randomUUID(), sequence: index + 1, desk, previousHash };
      const hash = hashEntry(row.id, entry);
      const { sequence, id, kind, at, by, text, details } = entry;
      const json = toDetailsText(details);
      insert.run(row.number, sequence, id, kind, at, by, desk, text, json, previousHash, hash);
      previousHash = hash;
    });
    const owner = ownerOf(row, overridden);
    finish.run(happenings.length, previousHash, owner, answer?.at ?? null, row.number);
  }
  db.exec(readFirsts);
  db.exec(`DROP TABLE case_export`);
}

/** By their times, but each list in its own order: a clock that jumped back puts no decision before an earlier one. */
function inOrder(...lists: readonly (readonly Happening[])[]): Happening[] {
  const timed = lists.flatMap((list) => {
    let latest = '';
    return list.map((it) => {
      if (it.at > latest) latest = it.at;
      return { it, latest };
    });
  });
  return timed
    .toSorted((a, b) => (a.latest < b.latest ? -1 : Number(a.latest > b.latest)))
    .map(({ it }) => it);
}

function opening(row: CaseRow): Happening[] {
  const { created_at: at, created_by: by, policy_version: policyVersion } = row;
  const decision = readDecision(row);
  const isRouted = decision?.status === 'routed';
  const rule = isRouted ? decision.rule : null;
  const outcome = decision && outcomeInForce({ decision, overrides: [] });
  const owner = outcome?.owner ?? null;
  return [
    { kind: 'opened', at, by, text: row.question, details: { reference: row.reference } },
    {
      kind: 'decision',
      at,
      by,
      text: '',
      details: { rule, owner, policyVersion, isOverride: false, outcome },
    },
  ];
}

function toMailOut(it: ExportRow): Happening {
  const parsed = EntryDetails.safeParse({
    party: it.recipient,
    form: 'eml',
    purpose: 'escalation',
    language: it.language,
    fileName: it.file_name,
    sha256: it.sha256,
  });
  return { kind: 'mail-out', at: it.exported_at, by: '', text: '', details: parsed.data ?? {} };
}

function toDecision(it: OverrideRow, { policy_version: policyVersion }: CaseRow): Happening {
  const outcome = readOutcome(it);
  const owner = outcome?.owner ?? null;
  const isOverride = it.outcome_json !== null;
  const details = { rule: it.rule, owner, policyVersion, isOverride, outcome };
  return { kind: 'decision', at: it.at, by: it.by, text: it.reason, details };
}

function ownerOf(row: CaseRow, overridden: readonly OverrideRow[]): string | null {
  const decision = readDecision(row);
  const latest = overridden.at(-1);
  const byHand = latest && readOutcome(latest);
  if (byHand) return byHand.owner;
  return decision?.status === 'routed' ? decision.owner : null;
}

function readDecision({ decision_json }: CaseRow) {
  return Decision.safeParse(readJson(decision_json)).data ?? null;
}

function readOutcome({ outcome_json }: OverrideRow) {
  return outcome_json === null ? null : (Outcome.safeParse(readJson(outcome_json)).data ?? null);
}

/** One damaged row must not keep the whole desk from opening: what is no JSON says nothing. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
