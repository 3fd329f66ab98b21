import { type ImportSummary, mostReportedRows } from '../../shared/desk-event.ts';
import type { ImportReport } from '../../shared/model/catalogue-import.ts';

/** What a window is told of a report: all counts, and the first rows of each list. */
export function toImportSummary(report: ImportReport, isDryRun: boolean): ImportSummary {
  return {
    ...report,
    rejected: report.rejected.slice(0, mostReportedRows),
    flagged: report.flagged.slice(0, mostReportedRows),
    rejectedByReason: countBy(report.rejected.map((row) => row.reason)),
    flaggedByFlag: countBy(report.flagged.map((row) => row.flag)),
    isDryRun,
  };
}

function countBy<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
