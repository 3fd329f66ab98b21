import { join } from 'node:path';

import Database from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { TimelineStretch } from '../../domain/cases/verify-desk.ts';
import type { StatedCase, StatedOverride } from '../../domain/cases/verify-standing.ts';
import type { StoredEntry } from '../../domain/cases/verify-timeline.ts';
import { deskFileName } from './open-desk-file.ts';
import { translated, withReadErrors } from './translated.ts';

type CaseRow = StatedCase & { readonly number: number };
type LoggedOverride = StatedOverride & { readonly caseNumber: number };
type EntryRow = Omit<StoredEntry, 'isText'> & { readonly caseNumber: number };

const caseColumns = `number, id, reference, entry_count AS entryCount, head_hash AS headHash,
  decision_json AS decisionText, policy_version AS policyVersion, effective_owner AS effectiveOwner, status, handling,
  waiting_on AS waitingOn, waiting_since AS waitingSince, next_action AS nextAction, next_action_at AS nextActionAt,
  closed_as AS closedAs, closed_at AS closedAt, merged_into AS mergedInto, bounces`;
const entryColumns = `case_number AS caseNumber, sequence, id, kind, at, by, desk, text,
  details_json AS detailsText, previous_hash AS previousHash, hash`;
const textColumns = ['id', 'kind', 'at', 'by', 'desk', 'text', 'detailsText'] as const;

export const timelineReadQueries = {
  cases: `SELECT ${caseColumns} FROM support_case WHERE number > ? ORDER BY number LIMIT ?`,
  entries: `
    SELECT ${entryColumns} FROM case_entry
    WHERE case_number > ? AND case_number <= ? ORDER BY case_number, sequence`,
  overrides: `
    SELECT case_number AS caseNumber, at, by, reason, rule, outcome_json AS outcomeText
    FROM case_override WHERE case_number > ? AND case_number <= ? ORDER BY case_number, number`,
} as const;

/** The timelines as they stand in the file, believed in nothing. */
export function createTimelineReads(db: Database.Database) {
  const selectCases = db.prepare<[number, number], CaseRow>(timelineReadQueries.cases);
  const selectCase = db.prepare<[string], CaseRow>(
    `SELECT ${caseColumns} FROM support_case WHERE reference = ?`,
  );
  const selectEntries = db.prepare<[number, number], EntryRow>(timelineReadQueries.entries);
  const selectOverrides = db.prepare<[number, number], LoggedOverride>(
    timelineReadQueries.overrides,
  );
  const selectLastNumber = db
    .prepare<[], number>(`SELECT last_case_number FROM desk WHERE id = 1`)
    .pluck();
  const selectBytes = db
    .prepare<[number, number], Buffer>(
      `SELECT CAST(id || kind || at || by || desk || text || details_json AS BLOB)
       FROM case_entry WHERE case_number = ? AND sequence = ?`,
    )
    .pluck();

  const entriesBetween = (after: number, until: number) =>
    selectEntries.all(after, until).map((row) => ({ ...row, isText: isText(row) }));
  // Bytes that are no text read as U+FFFD, which a text can hold as well: only then are they compared.
  const isText = (row: EntryRow): boolean => {
    const words = textColumns.map((column) => row[column]).join('');
    if (!words.includes('\uFFFD')) return true;
    return selectBytes.get(row.caseNumber, row.sequence)?.equals(Buffer.from(words)) ?? false;
  };
  // One moment of the file, or an entry that is being added would look like a fault.
  const stretch = db.transaction((after: number, most: number): TimelineStretch => {
    const cases = selectCases.all(after, most);
    const until = cases.length < most ? Infinity : (cases.at(-1)?.number ?? Infinity);
    const entries = entriesBetween(after, until);
    const overrides = selectOverrides.all(after, until);
    return { after, until, cases, entries, overrides, lastNumber: selectLastNumber.get() ?? 0 };
  });
  const ofCase = db.transaction((reference: string) => {
    const found = selectCase.get(reference);
    if (!found) throw new AppError('CASE_NOT_FOUND', { reference });
    const { number } = found;
    const entries = entriesBetween(number - 1, number);
    return { case: found, entries, overrides: selectOverrides.all(number - 1, number) };
  });

  return {
    /** The next cases after a running number; the last stretch ends at infinity. */
    stretch: (after: number, most: number): TimelineStretch => stretch.deferred(after, most),

    /** @throws AppError CASE_NOT_FOUND */
    ofCase: (reference: string) => ofCase.deferred(reference),
  };
}

export type TimelineReads = ReturnType<typeof createTimelineReads>;

/**
 * A connection of its own to the desk file of a running desk, which reads the timelines and never writes.
 * @throws AppError STORE_BUSY, STORE_DAMAGED
 */
export function openTimelineReads(dataFolder: string) {
  const path = join(dataFolder, deskFileName);
  return withReadErrors(path, () => {
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    db.pragma('trusted_schema = OFF');
    return {
      reads: translated(path, createTimelineReads(db)),
      close: () => void db.close(),
    };
  });
}
