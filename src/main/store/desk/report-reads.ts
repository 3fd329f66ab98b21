import type { Database } from 'better-sqlite3';

import { contactHops, owners } from '../../../shared/model/decision.ts';
import { factValues } from '../../../shared/model/facts.ts';
import { severities } from '../../../shared/model/support-case.ts';
import type { CaseFirsts, ReportCase } from '../../domain/report/report-case.ts';
import { reportInstant, reportMark } from './report-mark.ts';

/** UTC, ISO 8601, as all times of the file. */
type Span = { readonly start: string; readonly end: string };
/** Running numbers. */
type Numbers = { readonly first: number; readonly last: number };

type CaseRow = {
  readonly number: number;
  readonly createdAt: string;
  readonly owner: string | null;
  readonly topic: string | null;
  readonly rule: string | null;
  readonly contact: string | null;
  readonly publisherId: string | null;
  readonly offerId: string | null;
  readonly severity: string | null;
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
  readonly isDuplicate: number;
};
/** The first entry of a case with a mark; see `reportMark`. */
type MarkRow = readonly [number: number, mark: number, at: number | null];
type OverrideRow = { readonly number: number; readonly contact: string | null };

const marks = `SELECT case_number, ${reportMark}, ${reportInstant} FROM case_entry`;

/** Cases in which something was taken back. */
const undoneCases = `
  SELECT DISTINCT case_number FROM case_entry
  WHERE kind = 'undone' AND case_number BETWEEN @first AND @last`;

export const reportQueries = {
  cases: `
    SELECT number, created_at AS createdAt, effective_owner AS owner,
      json_extract(facts_json, '$.topic') AS topic, json_extract(decision_json, '$.rule') AS rule,
      json_extract(decision_json, '$.contact') AS contact, publisher_id AS publisherId,
      offer_id AS offerId, severity, answered_at AS answeredAt, closed_at AS closedAt,
      merged_into IS NOT NULL AS isDuplicate
    FROM support_case INDEXED BY support_case_for_report
    WHERE created_at >= @start AND created_at < @end ORDER BY created_at`,
  marks: `
    ${marks} INDEXED BY case_entry_for_report
    WHERE ${reportMark} > 0 AND case_number BETWEEN @first AND @last`,
  undoneCases,
  /** Of those cases, without what was taken back. */
  marksLeft: `
    ${marks}
    WHERE case_number IN (${undoneCases}) AND ${reportMark} > 0 AND id NOT IN (
      SELECT json_extract(details_json, '$.entryId') FROM case_entry
      WHERE kind = 'undone' AND case_number BETWEEN @first AND @last
        AND json_extract(details_json, '$.entryId') IS NOT NULL)`,
  overrides: `
    SELECT case_number AS number, json_extract(outcome_json, '$.contact') AS contact
    FROM case_override WHERE case_number BETWEEN @first AND @last ORDER BY case_number, number`,
  publisherName: `SELECT publisher_name FROM support_case WHERE number = ?`,
} as const;

/** Reads what the report needs, most of it from indexes alone. */
export function createReportReads(db: Database) {
  const selectCases = db.prepare<[Span], CaseRow>(reportQueries.cases);
  const selectMarks = db.prepare<[Numbers], MarkRow>(reportQueries.marks).raw();
  const selectUndone = db.prepare<[Numbers], number>(reportQueries.undoneCases).pluck();
  const selectMarksLeft = db.prepare<[Numbers], MarkRow>(reportQueries.marksLeft).raw();
  const selectOverrides = db.prepare<[Numbers], OverrideRow>(reportQueries.overrides);
  const selectName = db.prepare<[number], string | null>(reportQueries.publisherName).pluck();

  const readFirsts = (numbers: Numbers): Map<number, CaseFirsts> => {
    const firsts = toFirsts(selectMarks.all(numbers));
    for (const number of selectUndone.all(numbers)) firsts.delete(number);
    for (const [number, left] of toFirsts(selectMarksLeft.all(numbers))) firsts.set(number, left);
    return firsts;
  };

  return {
    /** The cases opened from `start` until before `end`, both in UTC milliseconds, the earliest first. */
    openedBetween: db.transaction((start: number, end: number): ReportCase[] => {
      const rows = selectCases.all({ start: toText(start), end: toText(end) });
      const numbers = rangeOf(rows);
      const firsts = readFirsts(numbers);
      const overrides = toOverrides(selectOverrides.all(numbers));
      return rows.map((row) =>
        toReportCase(row, firsts.get(row.number) ?? noFirsts, overrides.get(row.number)),
      );
    }),

    /** As the case of this running number calls it. */
    publisherName: (caseNumber: number): string | null => selectName.get(caseNumber) ?? null,
  };
}

/** The latest contact by hand (null: the policy’s holds again), and whether there ever was an override. */
type Override = { readonly contact: string | null; readonly isOverridden: boolean };

function toOverrides(rows: readonly OverrideRow[]): Map<number, Override> {
  const overrides = new Map<number, Override>();
  for (const { number, contact } of rows) {
    const wasOverridden = overrides.get(number)?.isOverridden ?? false;
    overrides.set(number, { contact, isOverridden: wasOverridden || contact !== null });
  }
  return overrides;
}

function toReportCase(
  row: CaseRow,
  firsts: CaseFirsts,
  override: Override | undefined,
): ReportCase {
  return {
    number: row.number,
    publisherAsked: firsts.publisherAsked,
    providerAsked: firsts.providerAsked,
    microsoftAsked: firsts.microsoftAsked,
    publisherAnswered: firsts.publisherAnswered,
    deskDecided: firsts.deskDecided,
    isBounced: firsts.isBounced,
    createdAt: Date.parse(row.createdAt),
    owner: oneOf(owners, row.owner),
    topic: oneOf(factValues.topic, row.topic),
    rule: row.rule,
    contact: oneOf(contactHops, override?.contact ?? row.contact),
    publisherId: row.publisherId,
    offerId: row.offerId,
    severity: oneOf(severities, row.severity),
    answeredAt: toInstant(row.answeredAt),
    closedAt: toInstant(row.closedAt),
    isOverridden: override?.isOverridden ?? false,
    isDuplicate: row.isDuplicate === 1,
  };
}

/** Spelled out: copying one object a hundred thousand times is slow. */
function newFirsts(): { -readonly [Key in keyof CaseFirsts]: CaseFirsts[Key] } {
  return {
    publisherAsked: null,
    providerAsked: null,
    microsoftAsked: null,
    publisherAnswered: null,
    deskDecided: null,
    isBounced: false,
  };
}
const noFirsts: CaseFirsts = newFirsts();
const timeOfMark = [
  undefined,
  'publisherAsked',
  'providerAsked',
  'microsoftAsked',
  'publisherAnswered',
  'deskDecided',
] as const;

/** The earliest of each mark, by case. */
function toFirsts(rows: readonly MarkRow[]): Map<number, CaseFirsts> {
  const firsts = new Map<number, ReturnType<typeof newFirsts>>();
  for (const [number, mark, at] of rows) {
    let first = firsts.get(number);
    if (!first) firsts.set(number, (first = newFirsts()));
    const name = timeOfMark[mark];
    if (name === undefined) first.isBounced = true;
    else if (at !== null) first[name] = Math.min(first[name] ?? at, at);
  }
  return firsts;
}

function rangeOf(rows: readonly CaseRow[]): Numbers {
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (const { number } of rows) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return { first, last };
}

function toInstant(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

function toText(instant: number): string {
  return new Date(instant).toISOString();
}

/** A word of another program version counts as not known. */
function oneOf<Value extends string>(values: readonly Value[], word: string | null): Value | null {
  return values.find((value) => value === word) ?? null;
}
