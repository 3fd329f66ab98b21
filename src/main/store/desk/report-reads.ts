import type { Database } from 'better-sqlite3';

import { type ContactHop, contactHops, owners } from '../../../shared/model/decision.ts';
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
  words: number,
  rule: string | null,
  publisherId: string | null,
  offerId: string | null,
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

/** Read as one small number, which costs a fraction of four texts. A word of another program version counts as not known. */
const wordColumns = [
  { column: 'effective_owner', words: owners },
  { column: `json_extract(facts_json, '$.topic')`, words: factValues.topic },
  { column: `json_extract(decision_json, '$.contact')`, words: contactHops },
  { column: 'severity', words: severities },
] as const;
/** As many words as one column may have, with the one that is not known. */
const wordBits = 6;
const wordBase = 2 ** wordBits;

export const reportQueries = {
  cases: `
    SELECT number, ${instantOf('created_at')}, ${wordsAsNumber()}, json_extract(decision_json, '$.rule'),
      publisher_id, offer_id, ${instantOf('answered_at')}, ${instantOf('closed_at')}, merged_into IS NOT NULL,
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
  const words = row[2];
  const byHand = override?.contact ?? null;
  return {
    number: row[0],
    createdAt: row[1],
    owner: wordAt(owners, words, 0),
    topic: wordAt(factValues.topic, words, 1),
    rule: same(row[3]),
    contact: byHand === null ? wordAt(contactHops, words, 2) : (knownContacts.get(byHand) ?? null),
    publisherId: same(row[4]),
    offerId: same(row[5]),
    severity: wordAt(severities, words, 3),
    answeredAt: row[6],
    closedAt: row[7],
    isOverridden: override?.isOverridden ?? false,
    isDuplicate: row[8] === 1,
    publisherAsked: row[9],
    providerAsked: row[10],
    microsoftAsked: row[11],
    publisherAnswered: row[12],
    deskDecided: row[13],
    isBounced: row[14] === 1,
  };
}

/** A digit for each column: 0 for a word that is not known, else its place in the list, from 1. */
function wordsAsNumber(): string {
  const digits = wordColumns.map(({ column, words }, place) => {
    if (words.length >= wordBase) throw new Error(`more than ${wordBase} words of ${column}`);
    const cases = words.map((word, index) => `WHEN '${word}' THEN ${index + 1}`);
    return `${wordBase ** place} * CASE ${column} ${cases.join(' ')} ELSE 0 END`;
  });
  return digits.join(' + ');
}

function wordAt<Word extends string>(list: readonly Word[], words: number, place: number) {
  // In whole numbers of 32 bits: four digits of six bits each.
  return list[((words >> (place * wordBits)) & (wordBase - 1)) - 1] ?? null;
}

function toText(instant: number): string {
  return new Date(instant).toISOString();
}

/** By themselves: what was decided by hand is read as a text. */
const knownContacts: ReadonlyMap<string, ContactHop> = new Map(contactHops.map((it) => [it, it]));
