import type { Database } from 'better-sqlite3';

import { contactHops, owners } from '../../../shared/model/decision.ts';
import { factValues } from '../../../shared/model/facts.ts';
import { severities } from '../../../shared/model/support-case.ts';
import type { ReportCase } from '../../domain/report/report-case.ts';
import { instantOf } from './case-firsts.ts';

/** UTC, ISO 8601, as all times of the file. */
type Span = { readonly start: string; readonly end: string };

/** As `reportQueries.cases` selects them. */
type CaseRow = readonly [
  number: number,
  createdAt: number,
  owner: string | null,
  topic: string | null,
  rule: string | null,
  contact: string | null,
  publisherId: string | null,
  offerId: string | null,
  severity: string | null,
  answeredAt: number | null,
  closedAt: number | null,
  isDuplicate: number,
  publisherAsked: number | null,
  providerAsked: number | null,
  microsoftAsked: number | null,
  publisherAnswered: number | null,
  deskDecided: number | null,
  isBounced: number,
];
type OverrideRow = { readonly number: number; readonly contact: string | null };

export const reportQueries = {
  cases: `
    SELECT number, ${instantOf('created_at')}, effective_owner,
      json_extract(facts_json, '$.topic'), json_extract(decision_json, '$.rule'), json_extract(decision_json, '$.contact'),
      publisher_id, offer_id, severity, ${instantOf('answered_at')}, ${instantOf('closed_at')}, merged_into IS NOT NULL,
      publisher_asked_at, provider_asked_at, microsoft_asked_at, publisher_answered_at, desk_decided_at,
      bounced_at IS NOT NULL
    FROM support_case INDEXED BY support_case_for_report
    WHERE created_at >= @start AND created_at < @end ORDER BY created_at`,
  overrides: `
    SELECT case_number AS number, json_extract(outcome_json, '$.contact') AS contact
    FROM case_override WHERE case_number IN (
      SELECT number FROM support_case WHERE created_at >= @start AND created_at < @end)
    ORDER BY case_number, number`,
  publisherName: `SELECT publisher_name FROM support_case WHERE number = ?`,
} as const;

/** Reads what the report needs, most of it from an index alone. */
export function createReportReads(db: Database) {
  const selectCases = db.prepare<[Span], CaseRow>(reportQueries.cases).raw();
  const selectOverrides = db.prepare<[Span], OverrideRow>(reportQueries.overrides);
  const selectName = db.prepare<[number], string | null>(reportQueries.publisherName).pluck();

  return {
    /** The cases opened from `start` until before `end`, both in UTC milliseconds, the earliest first. */
    openedBetween: db.transaction((start: number, end: number): ReportCase[] => {
      const span = { start: toText(start), end: toText(end) };
      const overrides = toOverrides(selectOverrides.all(span));
      const same = createSame();
      const cases: ReportCase[] = [];
      // Row by row, so that no year of rows is held beside its cases.
      for (const row of selectCases.iterate(span)) {
        cases.push(toReportCase(row, overrides.get(row[0]), same));
      }
      return cases;
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

type Same = (text: string | null) => string | null;

/** Gives back the first of equal texts: a year of cases names few rules, publishers and offers. */
function createSame(): Same {
  const texts = new Map<string, string>();
  return (text) => {
    if (text === null) return null;
    const first = texts.get(text);
    if (first === undefined) texts.set(text, text);
    return first ?? text;
  };
}

function toReportCase(row: CaseRow, override: Override | undefined, same: Same): ReportCase {
  const contact = override?.contact ?? row[5];
  return {
    number: row[0],
    createdAt: row[1],
    owner: row[2] === null ? null : (knownOwners.get(row[2]) ?? null),
    topic: row[3] === null ? null : (knownTopics.get(row[3]) ?? null),
    rule: same(row[4]),
    contact: contact === null ? null : (knownContacts.get(contact) ?? null),
    publisherId: same(row[6]),
    offerId: same(row[7]),
    severity: row[8] === null ? null : (knownSeverities.get(row[8]) ?? null),
    answeredAt: row[9],
    closedAt: row[10],
    isOverridden: override?.isOverridden ?? false,
    isDuplicate: row[11] === 1,
    publisherAsked: row[12],
    providerAsked: row[13],
    microsoftAsked: row[14],
    publisherAnswered: row[15],
    deskDecided: row[16],
    isBounced: row[17] === 1,
  };
}

function toText(instant: number): string {
  return new Date(instant).toISOString();
}

/** By themselves. A word of another program version is not among them, and counts as not known. */
function known<Word extends string>(words: readonly Word[]): ReadonlyMap<string, Word> {
  return new Map(words.map((word) => [word, word]));
}
const knownOwners = known(owners);
const knownTopics = known(factValues.topic);
const knownContacts = known(contactHops);
const knownSeverities = known(severities);
