import type { Database } from 'better-sqlite3';

import { WaitingParty } from '../../../shared/model/case-progress.ts';
import { ServiceClockSettings } from '../../../shared/model/service-clock.ts';
import { Severity } from '../../../shared/model/support-case.ts';
import { z } from '../../../shared/zod.ts';
import { unratedSeverity, type ClockedCase } from '../../domain/clocks/case-clocks.ts';
import { titleOf } from './case-row.ts';

const ClockRow = z.strictObject({
  reference: z.string(),
  question: z.string(),
  createdAt: z.string(),
  severity: Severity.nullable(),
  answeredAt: z.string().nullable(),
  status: z.enum(['open', 'closed']),
  handling: z.enum(['kept', 'transferred']),
  waitingOn: WaitingParty,
  waitingSince: z.string().nullable(),
  closedAt: z.string().nullable(),
  nextAction: z.string().nullable(),
  nextActionAt: z.string().nullable(),
});

/** A case with its title and what its clocks and reminders run on. */
export type ClockedRow = ClockedCase & {
  readonly title: string;
  readonly nextAction: string | null;
  /** UTC, ISO 8601. */
  readonly nextActionAt: string | null;
};

/** The latest instants (UTC, ISO 8601) that are far enough back for a severity; null: none is. */
export type CutOffs = Readonly<Record<Severity, string | null>>;

const columns = `reference, substr(question, 1, 2000) AS question, created_at AS createdAt, severity,
  answered_at AS answeredAt, status, handling, waiting_on AS waitingOn, waiting_since AS waitingSince,
  closed_at AS closedAt, next_action AS nextAction, next_action_at AS nextActionAt`;

/** By the cut-off of the severity that a case counts as; without one it never is. */
const byCutOff = `CASE coalesce(severity, '${unratedSeverity}') WHEN 'A' THEN @A WHEN 'B' THEN @B ELSE @C END`;

/** The latest first: those before have been due for longer than anybody has to be reminded. */
export const clockQueries = {
  planned: `
    SELECT ${columns} FROM support_case INDEXED BY support_case_by_next_action
    WHERE status = 'open' AND next_action_at IS NOT NULL AND next_action_at <= @until
    ORDER BY next_action_at DESC LIMIT @limit`,
  unanswered: `
    SELECT ${columns} FROM support_case INDEXED BY support_case_unanswered
    WHERE status = 'open' AND answered_at IS NULL AND created_at <= ${byCutOff} AND handling = 'kept'
    ORDER BY created_at DESC LIMIT @limit`,
  waiting: `
    SELECT ${columns} FROM support_case INDEXED BY support_case_by_waiting
    WHERE status = 'open' AND waiting_on <> 'nobody' AND waiting_since <= ${byCutOff}
    ORDER BY waiting_since DESC LIMIT @limit`,
} as const;

export type ClockRepository = ReturnType<typeof createClockRepository>;

/** The working hours of this desk, what its cases’ clocks run on, and which reminders are put off. */
export function createClockRepository(db: Database) {
  const selectSettings = db
    .prepare<[], string>(`SELECT settings_json FROM service_clock WHERE id = 1`)
    .pluck();
  const upsertSettings = db.prepare<[string, string, string]>(`
    INSERT INTO service_clock (id, settings_json, saved_at, saved_by) VALUES (1, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET settings_json = excluded.settings_json,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by`);
  const selectCase = db.prepare<[string]>(
    `SELECT ${columns} FROM support_case WHERE reference = ?`,
  );
  const selectPlanned = db.prepare<{ readonly until: string; readonly limit: number }>(
    clockQueries.planned,
  );
  const selectUnanswered = db.prepare<CutOffs & { readonly limit: number }>(
    clockQueries.unanswered,
  );
  const selectWaiting = db.prepare<CutOffs & { readonly limit: number }>(clockQueries.waiting);
  const selectSnooze = db
    .prepare<[string], string>(`SELECT until FROM reminder_snooze WHERE id = ?`)
    .pluck();
  const upsertSnooze = db.prepare<[string, string]>(`
    INSERT INTO reminder_snooze (id, until) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET until = excluded.until`);
  const removeEnded = db.prepare<[string]>(`DELETE FROM reminder_snooze WHERE until < ?`);
  const snooze = db.transaction((id: string, until: string, endedBefore: string) => {
    removeEnded.run(endedBefore);
    upsertSnooze.run(id, until);
  });

  return {
    /** The settings as they were saved, unread: the same text means the same settings. Undefined: never saved. */
    settingsText: (): string | undefined => selectSettings.get(),

    /** Null: they cannot be read. */
    readSettings: (text: string): ServiceClockSettings | null =>
      ServiceClockSettings.safeParse(JSON.parse(text)).data ?? null,

    saveSettings(settings: ServiceClockSettings, savedAt: string, savedBy: string): void {
      upsertSettings.run(JSON.stringify(settings), savedAt, savedBy);
    },

    /** In the order of the references; an unknown or damaged case is left out. */
    cases: (references: readonly string[]): ClockedRow[] =>
      readRows(references.map((reference) => selectCase.get(reference))),

    /** Open, with a next action due by `until`: the latest ones. */
    planned: (until: string, limit: number): ClockedRow[] =>
      readRows(selectPlanned.all({ until, limit })),

    /** Open, ours, unanswered, and made by the cut-off of their severity: the latest ones. */
    unanswered: (cutOffs: CutOffs, limit: number): ClockedRow[] =>
      readRows(selectUnanswered.all({ ...cutOffs, limit })),

    /** Open, and waiting on somebody since the cut-off of their severity: the latest ones. */
    waiting: (cutOffs: CutOffs, limit: number): ClockedRow[] =>
      readRows(selectWaiting.all({ ...cutOffs, limit })),

    /** Until when a reminder is put off; undefined: it never was. */
    snoozedUntil: (id: string): string | undefined => selectSnooze.get(id),

    /** Forgets what was put off until a time before `endedBefore`. */
    snooze(id: string, until: string, endedBefore: string): void {
      snooze.immediate(id, until, endedBefore);
    },
  };
}

function readRows(rows: readonly unknown[]): ClockedRow[] {
  return rows.flatMap((row) => {
    const { data } = ClockRow.safeParse(row);
    if (!data) return [];
    const { question, ...clocked } = data;
    return { ...clocked, title: titleOf(question) };
  });
}
