import { owners } from '../../../shared/model/decision.ts';
import { mostReportRows, type Report, type ReportPeriod } from '../../../shared/model/report.ts';
import type { Zone } from '../clocks/zone-offset.ts';
import { type HasRecord, missingContacts, ruleCosts } from './costs.ts';
import { byCount, countBy, countWhere, cut } from './grouped.ts';
import { type ChaseTargets, publisherAnswers } from './late-publishers.ts';
import type { ReportCase } from './report-case.ts';
import { type ReportWeek, weeksOf } from './report-period.ts';
import { timeToAnswer, timeToOwner } from './times.ts';

export type ReportInput = {
  readonly period: ReportPeriod;
  readonly timeZone: string;
  readonly zone: Zone;
  readonly now: Date;
  readonly targets: ChaseTargets;
  /** Null: the catalogue cannot be read. */
  readonly hasRecord: HasRecord | null;
  /** What the case of this running number calls its publisher. */
  readonly publisherName: (caseNumber: number) => string | null;
};

/** The figures of the cases opened in a period. Duplicates are counted once, as such, and nowhere else. */
export function makeReport(opened: readonly ReportCase[], input: ReportInput): Report {
  const { period, timeZone, hasRecord, targets } = input;
  const cases = opened.filter((it) => !it.isDuplicate);
  const now = input.now.getTime();
  const publishers = cut(byPublisher(cases), mostReportRows, (row) => row.cases);
  const latest = new Map<string | null, number>();
  for (const { publisherId, number } of cases) latest.set(publisherId, number);
  const nameOf = (publisherId: string): string | null => {
    const number = latest.get(publisherId);
    return number === undefined ? null : input.publisherName(number);
  };
  return withNames(nameOf, {
    period,
    timeZone,
    madeAt: input.now.toISOString(),
    cases: cases.length,
    duplicates: opened.length - cases.length,
    answered: countWhere(cases, (it) => it.answeredAt !== null),

    byWeek: byWeek(cases, weeksOf(period, input.zone)),
    byOwner: byOwner(cases),
    byTopic: byTopic(cases),
    byPublisher: publishers.rows,
    byPublisherRest: publishers.rest,

    timeToOwner: timeToOwner(cases),
    timeToAnswer: timeToAnswer(cases),
    bounced: {
      count: countWhere(cases, (it) => it.isBounced),
      of: countWhere(cases, (it) => it.isBounced || wasPassedOn(it)),
    },
    overridden: { count: countWhere(cases, (it) => it.isOverridden), of: cases.length },
    undetermined: {
      count: countWhere(cases, ({ owner }) => owner === null || owner === 'undetermined'),
      of: cases.length,
    },

    rules: ruleCosts(cases, now),
    missingContacts: hasRecord && missingContacts(cases, hasRecord, now),
    latePublishers: publisherAnswers(cases, targets, now),
  });
}

function byWeek(cases: readonly ReportCase[], weeks: readonly ReportWeek[]): Report['byWeek'] {
  const counts = new Map<ReportWeek, number>();
  // Most cases are of the week of the case before.
  let latest: ReportWeek | undefined;
  for (const { createdAt } of cases) {
    if (latest === undefined || createdAt < latest.start || createdAt >= latest.end) {
      latest = weeks.findLast(({ start }) => start <= createdAt);
    }
    if (latest) counts.set(latest, (counts.get(latest) ?? 0) + 1);
  }
  return weeks.map((week) => ({
    monday: week.monday,
    cases: counts.get(week) ?? 0,
    isWhole: week.isWhole,
  }));
}

/** In the order in which owners stand everywhere; those without a case are not there. */
function byOwner(cases: readonly ReportCase[]): Report['byOwner'] {
  const counts = countBy(cases, ({ owner }) => owner);
  return [...owners, null].flatMap((owner) => {
    const count = counts.get(owner);
    return count === undefined ? [] : [{ owner, cases: count }];
  });
}

function byTopic(cases: readonly ReportCase[]): Report['byTopic'] {
  const counts = [...countBy(cases, ({ topic }) => topic)];
  const rows = counts.map(([topic, count]) => ({ topic, cases: count }));
  return byCount(rows, ({ topic }) => topic ?? '');
}

function byPublisher(cases: readonly ReportCase[]): Report['byPublisher'] {
  const counts = [...countBy(cases, ({ publisherId }) => publisherId)];
  const rows = counts.map(([publisherId, count]) => ({
    publisherId,
    publisherName: null,
    cases: count,
  }));
  return byCount(rows, ({ publisherId }) => publisherId ?? '');
}

function wasPassedOn({ publisherAsked, providerAsked, microsoftAsked }: ReportCase): boolean {
  return publisherAsked !== null || providerAsked !== null || microsoftAsked !== null;
}

/** Names are looked up last, for the publishers that are listed. */
function withNames(nameOf: (publisherId: string) => string | null, report: Report): Report {
  const named = <Row extends { readonly publisherId: string | null }>(rows: readonly Row[]) =>
    rows.map((row) => ({
      ...row,
      publisherName: row.publisherId === null ? null : nameOf(row.publisherId),
    }));
  const { missingContacts: missing, latePublishers: late } = report;
  return {
    ...report,
    byPublisher: named(report.byPublisher),
    missingContacts: missing && { ...missing, rows: named(missing.rows) },
    latePublishers: { ...late, rows: named(late.rows) },
  };
}
