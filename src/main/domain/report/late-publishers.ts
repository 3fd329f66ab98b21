import {
  mostReportRows,
  type PublisherAnswers,
  type Report,
} from '../../../shared/model/report.ts';
import type { Severity } from '../../../shared/model/support-case.ts';
import { summariseHours } from './durations.ts';
import { cut, groupBy } from './grouped.ts';
import { hoursBetween, type ReportCase } from './report-case.ts';

/** The desk’s own measure of late. */
export type ChaseTargets = {
  /** Working minutes after which the desk chases; null: it sets no time. Null severity: not rated. */
  readonly chaseAfter: (severity: Severity | null) => number | null;
  readonly workingMinutes: (from: number, to: number) => number;
};

type Asked = { readonly it: ReportCase; readonly askedAt: number };

/**
 * How publishers answer what they were asked, those with most late answers first. A case that was answered before
 * anybody asked says nothing about it, and neither does one that was closed unanswered in time.
 */
export function publisherAnswers(
  cases: readonly ReportCase[],
  targets: ChaseTargets,
  now: number,
): Report['latePublishers'] {
  const asked = cases.flatMap((it): Asked[] => {
    const { publisherAsked: askedAt, publisherAnswered } = it;
    if (it.publisherId === null || askedAt === null) return [];
    return publisherAnswered !== null && publisherAnswered < askedAt ? [] : [{ it, askedAt }];
  });
  const rows = [...groupBy(asked, ({ it }) => it.publisherId)].map(([publisherId, group]) =>
    answersOf(publisherId, group, targets, now),
  );
  return cut(rows.toSorted(lateFirst), mostReportRows, (row) => row.asked);
}

function answersOf(
  publisherId: string | null,
  group: readonly Asked[],
  { chaseAfter, workingMinutes }: ChaseTargets,
  now: number,
): PublisherAnswers {
  const hours: number[] = [];
  const counts = { asked: group.length, pending: 0, late: 0, judged: 0 };
  for (const { it, askedAt } of group) {
    const { publisherAnswered, closedAt, severity } = it;
    if (publisherAnswered !== null) hours.push(hoursBetween(askedAt, publisherAnswered));
    else if (closedAt === null) counts.pending += 1;
    const most = chaseAfter(severity);
    if (most === null) continue;
    counts.judged += 1;
    const until = publisherAnswered ?? closedAt ?? now;
    if (workingMinutes(askedAt, until) > most) counts.late += 1;
  }
  return { publisherId, publisherName: null, ...counts, answers: summariseHours(hours) };
}

function lateFirst(a: PublisherAnswers, b: PublisherAnswers): number {
  const byHours = (b.answers.medianHours ?? -1) - (a.answers.medianHours ?? -1);
  const byName = (a.publisherId ?? '') < (b.publisherId ?? '') ? -1 : 1;
  return b.late - a.late || byHours || b.asked - a.asked || byName;
}
