import type { ImportReport } from '../../shared/model/catalogue-import.ts';

/** The groups of a report in the order in which they are shown. */
export const reportGroups = [
  'added',
  'changed',
  'unchanged',
  'missing',
  'conflict',
  'rejected',
  'flagged',
] as const;
export type ReportGroup = (typeof reportGroups)[number];

/** How many there are of each group. */
export function countsOf(report: ImportReport): Readonly<Record<ReportGroup, number>> {
  return {
    added: report.added,
    changed: report.changed,
    unchanged: report.unchanged,
    missing: report.missing,
    conflict: report.conflicts,
    rejected: sumOf(report.rejectedByReason),
    flagged: sumOf(report.flaggedByFlag),
  };
}

/** All of them together. */
export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, it) => total + it, 0);
}
