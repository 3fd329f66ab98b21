import {
  mostReportRows,
  type PublisherAnswers,
  type Report,
} from '../../../shared/model/report.ts';
import type { Severity } from '../../../shared/model/support-case.ts';
import { summariseHours } from './durations.ts';
import { cut, made } from './grouped.ts';
import { hoursBetween, type ReportCase } from './report-case.ts';

const minuteMs = 60_000;

/** The desk’s own measure of late. */
export type ChaseTargets = {
  /** Working minutes after which the desk chases; null: it sets no time. Null severity: not rated. */
  readonly chaseAfter: (severity: Severity | null) => number | null;
  readonly workingMinutes: (from: number, to: number) => number;
};

/** What is known of a publisher so far. */
type Answers = {
  readonly hours: number[];
  readonly counts: { asked: number; pending: number; late: number; judged: number };
};

/**
 * How publishers answer what they were asked, those with most late answers first. A case that was answered before
 * anybody asked says nothing about it, and neither does one that was closed unanswered in time.
 */
export function publisherAnswers(
  cases: readonly ReportCase[],
  targets: ChaseTargets,
  now: number,
): Report['latePublishers'] {
  const publishers = new Map<string, Answers>();
  for (const it of cases) {
    const { publisherId, publisherAsked: askedAt, publisherAnswered } = it;
    if (publisherId === null || askedAt === null) continue;
    if (publisherAnswered !== null && publisherAnswered < askedAt) continue;
    add(made(publishers, publisherId, noAnswers), it, askedAt, targets, now);
  }
  const rows = [...publishers].map(([publisherId, { hours, counts }]): PublisherAnswers => ({
    publisherId,
    publisherName: null,
    ...counts,
    answers: summariseHours(hours),
  }));
  return cut(rows.toSorted(lateFirst), mostReportRows, (row) => row.asked);
}

function noAnswers(): Answers {
  return { hours: [], counts: { asked: 0, pending: 0, late: 0, judged: 0 } };
}

function add(
  { hours, counts }: Answers,
  { publisherAnswered, closedAt, severity }: ReportCase,
  askedAt: number,
  { chaseAfter, workingMinutes }: ChaseTargets,
  now: number,
): void {
  counts.asked += 1;
  if (publisherAnswered !== null) hours.push(hoursBetween(askedAt, publisherAnswered));
  else if (closedAt === null) counts.pending += 1;
  const most = chaseAfter(severity);
  if (most === null) return;
  counts.judged += 1;
  const until = publisherAnswered ?? closedAt ?? now;
  // There is never more work than time: most answers need no look at the calendar.
  if (until - askedAt > most * minuteMs && workingMinutes(askedAt, until) > most) counts.late += 1;
}

function lateFirst(a: PublisherAnswers, b: PublisherAnswers): number {
  const byHours = (b.answers.medianHours ?? -1) - (a.answers.medianHours ?? -1);
  const byName = (a.publisherId ?? '') < (b.publisherId ?? '') ? -1 : 1;
  return b.late - a.late || byHours || b.asked - a.asked || byName;
}
