import {
  type FlaggedRow,
  type ImportReport,
  mostReportedRows,
  type RejectedRow,
  type RejectReason,
} from '../../shared/model/catalogue-import.ts';
import type { PlanRow } from '../../shared/model/import-plan.ts';

export type ReportTally = ReturnType<typeof createReportTally>;

type Fate = 'added' | 'changed' | 'unchanged';

/** Counts what becomes of each record; every row goes to `keep`, the first rejected and flagged ones to the report. */
export function createReportTally(isDryRun: boolean, keep: (row: PlanRow) => void) {
  const counts = { added: 0, changed: 0, unchanged: 0, missing: 0, conflicts: 0 };
  const rejectedByReason: ImportReport['rejectedByReason'] = {};
  const flaggedByFlag: ImportReport['flaggedByFlag'] = {};
  const rejected: RejectedRow[] = [];
  const flagged: FlaggedRow[] = [];

  return {
    reject(line: number, reason: RejectReason): void {
      rejectedByReason[reason] = (rejectedByReason[reason] ?? 0) + 1;
      if (rejected.length < mostReportedRows) rejected.push({ line, reason });
      keep({ kind: 'rejected', line, reason });
    },

    flag(row: FlaggedRow): void {
      flaggedByFlag[row.flag] = (flaggedByFlag[row.flag] ?? 0) + 1;
      if (flagged.length < mostReportedRows) flagged.push(row);
      keep({ kind: 'flagged', ...row });
    },

    /** What becomes of one record of the file. */
    count: (fate: Fate): void => void (counts[fate] += 1),
    countMissing: (offers: number): void => void (counts.missing += offers),
    countConflict: (): void => void (counts.conflicts += 1),

    report: (): ImportReport => ({
      ...counts,
      rejectedByReason,
      flaggedByFlag,
      rejected,
      flagged,
      isDryRun,
    }),
  };
}
