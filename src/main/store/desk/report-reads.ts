import type { Database } from 'better-sqlite3';

import { contactHops, owners } from '../../../shared/model/decision.ts';
import { factValues } from '../../../shared/model/facts.ts';
import { severities } from '../../../shared/model/support-case.ts';
import type { CaseFirsts, ReportCase } from '../../domain/report/report-case.ts';

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
type FirstsRow = { readonly [Key in keyof CaseFirsts]: string | number | null } & {
  readonly number: number;
};
type OverrideRow = { readonly number: number; readonly contact: string | null };

const passedOn = `kind IN ('escalate', 'transfer', 'mail-out')`;
const party = `json_extract(details_json, '$.party')`;
const firstWhere = (condition: string): string => `min(CASE WHEN ${condition} THEN at END)`;

/** The kinds and the expressions are those of its index, which has all that is read here. */
const selectFirsts = `
  SELECT case_number AS number,
    ${firstWhere(`${passedOn} AND ${party} = 'publisher'`)} AS publisherAsked,
    ${firstWhere(`${passedOn} AND ${party} = 'indirect-provider'`)} AS providerAsked,
    ${firstWhere(`${passedOn} AND ${party} = 'microsoft'`)} AS microsoftAsked,
    ${firstWhere(`kind = 'answer' AND ${party} = 'publisher'`)} AS publisherAnswered,
    ${firstWhere(`kind = 'decision' AND json_extract(details_json, '$.owner') = 'partner'`)} AS deskDecided,
    max(kind = 'bounce') AS isBounced
  FROM case_entry INDEXED BY case_entry_for_report
  WHERE kind IN ('decision', 'escalate', 'transfer', 'mail-out', 'answer', 'bounce')
    AND case_number BETWEEN @first AND @last`;

/** Entries that another one took back. */
const undoneIds = `
  SELECT json_extract(details_json, '$.entryId') FROM case_entry
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
  firsts: `${selectFirsts} GROUP BY case_number`,
  /** The same for the cases in which something was taken back. */
  firstsWithoutUndone: `${selectFirsts}
    AND case_number IN (
      SELECT case_number FROM case_entry WHERE kind = 'undone' AND case_number BETWEEN @first AND @last)
    AND (case_number, sequence) NOT IN (
      SELECT case_number, sequence FROM case_entry WHERE id IN (${undoneIds}))
    GROUP BY case_number`,
  undoneCases: `
    SELECT DISTINCT case_number FROM case_entry
    WHERE kind = 'undone' AND case_number BETWEEN @first AND @last`,
  overrides: `
    SELECT case_number AS number, json_extract(outcome_json, '$.contact') AS contact
    FROM case_override WHERE case_number BETWEEN @first AND @last ORDER BY case_number, number`,
  publisherName: `
    SELECT publisher_name FROM support_case
    WHERE publisher_id = ? AND publisher_name IS NOT NULL ORDER BY number DESC LIMIT 1`,
} as const;

const nothing: CaseFirsts = {
  publisherAsked: null,
  providerAsked: null,
  microsoftAsked: null,
  publisherAnswered: null,
  deskDecided: null,
  isBounced: false,
};

/** Reads what the report needs, most of it from indexes alone. */
export function createReportReads(db: Database) {
  const selectCases = db.prepare<[Span], CaseRow>(reportQueries.cases);
  const selectAll = db.prepare<[Numbers], FirstsRow>(reportQueries.firsts);
  const selectUndone = db.prepare<[Numbers], number>(reportQueries.undoneCases).pluck();
  const selectRest = db.prepare<[Numbers], FirstsRow>(reportQueries.firstsWithoutUndone);
  const selectOverrides = db.prepare<[Numbers], OverrideRow>(reportQueries.overrides);
  const selectName = db.prepare<[string], string>(reportQueries.publisherName).pluck();

  const readFirsts = (numbers: Numbers): Map<number, CaseFirsts> => {
    const firsts = new Map(selectAll.all(numbers).map((row) => [row.number, toFirsts(row)]));
    for (const number of selectUndone.all(numbers)) firsts.delete(number);
    for (const row of selectRest.all(numbers)) firsts.set(row.number, toFirsts(row));
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
        toReportCase(row, firsts.get(row.number), overrides.get(row.number)),
      );
    }),

    /** As the latest case with that publisher calls it. */
    publisherName: (publisherId: string): string | null => selectName.get(publisherId) ?? null,
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
  firsts: CaseFirsts | undefined,
  override: Override | undefined,
): ReportCase {
  return {
    ...(firsts ?? nothing),
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

function toFirsts(row: FirstsRow): CaseFirsts {
  return {
    publisherAsked: toInstant(row.publisherAsked),
    providerAsked: toInstant(row.providerAsked),
    microsoftAsked: toInstant(row.microsoftAsked),
    publisherAnswered: toInstant(row.publisherAnswered),
    deskDecided: toInstant(row.deskDecided),
    isBounced: row.isBounced === 1,
  };
}

function rangeOf(rows: readonly CaseRow[]): Numbers {
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (const { number } of rows) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return { first, last };
}

function toInstant(text: string | number | null): number | null {
  return typeof text === 'string' ? Date.parse(text) : null;
}

function toText(instant: number): string {
  return new Date(instant).toISOString();
}

/** A word of another program version counts as not known. */
function oneOf<Value extends string>(values: readonly Value[], word: string | null): Value | null {
  return values.find((value) => value === word) ?? null;
}
