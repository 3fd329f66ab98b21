import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { makeReport } from '../../../../../src/main/domain/report/make-report.ts';
import type { ReportCase } from '../../../../../src/main/domain/report/report-case.ts';
import { Report } from '../../../../../src/shared/model/report.ts';
import { anyCase, later, now, reportCase, reportInput } from './report-cases.ts';

describe('a period without cases', () => {
  test('counts nothing, and has no rate and no median instead of zeros', () => {
    const report = makeReport([], reportInput());

    expect(report).toMatchObject({
      cases: 0,
      byOwner: [],
      rules: [],
      bounced: { count: 0, of: 0 },
    });
    expect(report.timeToAnswer.all).toEqual({
      measured: 0,
      medianHours: null,
      ninetiethHours: null,
    });
  });

  test('still names its weeks, and which of them it cuts', () => {
    const { byWeek } = makeReport([], reportInput());

    expect(byWeek).toEqual([
      { monday: '2026-10-26', cases: 0, isWhole: false },
      { monday: '2026-11-02', cases: 0, isWhole: true },
      { monday: '2026-11-09', cases: 0, isWhole: true },
      { monday: '2026-11-16', cases: 0, isWhole: true },
      { monday: '2026-11-23', cases: 0, isWhole: false },
    ]);
  });
});

test('one case is its own median and its own 90th percentile', () => {
  const { timeToAnswer } = makeReport([reportCase({ answeredAt: later(5) })], reportInput());

  expect(timeToAnswer.all).toEqual({ measured: 1, medianHours: 5, ninetiethHours: 5 });
});

test('a case without an answer is counted apart and never as zero hours', () => {
  const cases = [
    reportCase({ answeredAt: later(4) }),
    reportCase(),
    reportCase({ closedAt: later(1) }),
  ];

  const { timeToAnswer } = makeReport(cases, reportInput());

  expect(timeToAnswer.all).toEqual({ measured: 1, medianHours: 4, ninetiethHours: 4 });
  expect(timeToAnswer).toMatchObject({ pending: 1, never: 1 });
});

test('a duplicate is counted as such and in no figure', () => {
  const duplicate = reportCase({ isDuplicate: true, answeredAt: later(90), isBounced: true });

  const report = makeReport([reportCase(), duplicate], reportInput());

  expect(report).toMatchObject({ cases: 1, duplicates: 1, answered: 0, bounced: { count: 0 } });
});

test('half past midnight on Monday in the desk’s zone belongs to that Monday’s week', () => {
  const cases = [reportCase({ createdAt: Date.parse('2026-11-08T23:30:00.000Z') })];

  const { byWeek } = makeReport(cases, reportInput());

  expect(byWeek.find((week) => week.cases === 1)?.monday).toBe('2026-11-09');
});

describe('the time to the owner', () => {
  test('ends when the owner is first asked, not when the wrong one was', () => {
    const it = reportCase({ microsoftAsked: later(1), publisherAsked: later(30) });

    expect(makeReport([it], reportInput()).timeToOwner.all.medianHours).toBe(30);
  });

  test('ends at the provider where the publisher is reached through it', () => {
    const it = reportCase({ providerAsked: later(2), publisherAsked: later(30) });

    expect(makeReport([it], reportInput()).timeToOwner.all.medianHours).toBe(2);
  });

  test('of the desk’s own cases stands in its row and does not hide the others', () => {
    const own = reportCase({ owner: 'partner', deskDecided: later(0) });
    const theirs = reportCase({ publisherAsked: later(6) });

    const { timeToOwner } = makeReport([own, own, own, theirs], reportInput());

    expect(timeToOwner.all).toMatchObject({ measured: 1, medianHours: 6 });
    expect(timeToOwner.byOwner.map(({ owner, medianHours }) => [owner, medianHours])).toEqual([
      ['publisher', 6],
      ['partner', 0],
    ]);
  });

  test('tells apart who waits, who never got there and who has no owner', () => {
    const cases = [
      reportCase(),
      reportCase({ answeredAt: later(1) }),
      reportCase({ owner: null }),
      reportCase({ owner: 'outside-policy' }),
    ];

    expect(makeReport(cases, reportInput()).timeToOwner).toMatchObject({
      pending: 1,
      never: 1,
      ownerless: 2,
      all: { measured: 0 },
    });
  });
});

describe('rates', () => {
  test('a bounce counts among the cases that were passed on', () => {
    const cases = [
      reportCase({ publisherAsked: later(1), isBounced: true }),
      reportCase({ microsoftAsked: later(1) }),
      reportCase(),
    ];

    expect(makeReport(cases, reportInput()).bounced).toEqual({ count: 1, of: 2 });
  });

  test('what is not decided yet counts as undetermined, what the policy leaves out does not', () => {
    const cases = [
      reportCase({ owner: 'undetermined' }),
      reportCase({ owner: null }),
      reportCase({ owner: 'outside-policy' }),
      reportCase(),
    ];

    expect(makeReport(cases, reportInput()).undetermined).toEqual({ count: 2, of: 4 });
  });
});

describe('rules', () => {
  test('the rule with most cases comes first, with the hours that its customers waited', () => {
    const cases = [
      reportCase({ rule: 'R-BILLING', answeredAt: later(2) }),
      reportCase({ rule: 'R-TECH', answeredAt: later(3), isOverridden: true }),
      reportCase({ rule: 'R-TECH', closedAt: later(4), isBounced: true }),
      reportCase({ rule: null }),
    ];

    const { rules } = makeReport(cases, reportInput());

    expect(rules[0]).toEqual({
      rule: 'R-TECH',
      cases: 2,
      hoursWaited: 7,
      bounced: 1,
      overridden: 1,
    });
    const untilNow = (now.getTime() - reportCase().createdAt) / 3_600_000;
    expect(rules.find(({ rule }) => rule === null)?.hoursWaited).toBe(untilNow);
  });
});

describe('missing contacts', () => {
  test('a case that the desk handles itself misses nobody', () => {
    const cases = [reportCase({ contact: 'own-desk' }), reportCase({ contact: 'ask-for-facts' })];

    const { missingContacts } = makeReport(cases, reportInput({ hasRecord: () => false }));

    expect(missingContacts).toMatchObject({ rows: [], share: { count: 0, of: 0 } });
  });

  test('counts by publisher and contact what is on no record', () => {
    const cases = [
      reportCase({ answeredAt: later(2) }),
      reportCase({ offerId: 'other', answeredAt: later(1) }),
      reportCase({ publisherId: 'ledgerline' }),
      reportCase({ contact: 'microsoft-partner-support', answeredAt: later(5) }),
    ];

    const { missingContacts } = makeReport(cases, reportInput({ hasRecord: isLedgerline }));

    expect(missingContacts?.rows.map((row) => [row.publisherId, row.contact, row.cases])).toEqual([
      ['harbour', 'publisher-customer-support', 2],
      [null, 'microsoft-partner-support', 1],
    ]);
    expect(missingContacts?.share).toEqual({ count: 3, of: 4 });
  });

  test('are unknown, not none, where the catalogue cannot be read', () => {
    expect(makeReport([reportCase()], reportInput({ hasRecord: null })).missingContacts).toBeNull();
  });
});

describe('publishers that answer late', () => {
  test('an answer after the desk’s own time to chase is late, and so is none for so long', () => {
    const cases = [
      reportCase({ publisherAsked: later(0), publisherAnswered: later(9) }),
      reportCase({ publisherAsked: later(0), publisherAnswered: later(8) }),
      reportCase({ publisherAsked: later(0) }),
      reportCase({ publisherAsked: later(0), publisherAnswered: later(99), severity: 'A' }),
    ];

    const { latePublishers } = makeReport(cases, reportInput());

    expect(latePublishers.rows).toEqual([
      {
        publisherId: 'harbour',
        publisherName: 'Harbour Mail',
        asked: 4,
        judged: 3,
        late: 2,
        pending: 1,
        answers: { measured: 3, medianHours: 9, ninetiethHours: 99 },
      },
    ]);
  });

  test('an answer before anybody asked says nothing about the publisher', () => {
    const it = reportCase({ publisherAsked: later(5), publisherAnswered: later(1) });

    expect(makeReport([it], reportInput()).latePublishers.rows).toEqual([]);
  });
});

test('whatever the cases are, the figures are those of a plain count', () => {
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 40 }), (opened) => {
      const report = makeReport(opened, reportInput());
      const cases = opened.filter((it) => !it.isDuplicate);

      expect(Report.parse(report)).toEqual(report);
      expect(report.cases).toBe(cases.length);
      for (const rows of [report.byOwner, report.byTopic, report.byPublisher, report.byWeek]) {
        expect(sum(rows.map((row) => row.cases))).toBe(cases.length);
      }
      const answered = hoursOf(cases, (it) => it.answeredAt);
      expect(report.timeToAnswer.all).toEqual(plainDurations(answered));
      const { pending, never, ownerless, byOwner } = report.timeToOwner;
      const placed = sum(byOwner.map((row) => row.measured));
      expect(pending + never + ownerless + placed).toBe(cases.length);
      for (const { rule, ...row } of report.rules) {
        const same = cases.filter((it) => it.rule === rule);
        expect(row).toMatchObject({
          cases: same.length,
          bounced: same.filter((it) => it.isBounced).length,
          overridden: same.filter((it) => it.isOverridden).length,
        });
      }
      for (const row of report.latePublishers.rows) {
        const asked = cases.filter(
          (it) =>
            it.publisherId === row.publisherId &&
            it.publisherAsked !== null &&
            (it.publisherAnswered === null || it.publisherAnswered >= it.publisherAsked),
        );
        const hours = asked.flatMap(({ publisherAsked, publisherAnswered }) =>
          publisherAsked === null || publisherAnswered === null
            ? []
            : [plainHours(publisherAnswered - publisherAsked)],
        );
        expect(row.asked).toBe(asked.length);
        expect(row.answers).toEqual(plainDurations(hours));
        expect(row.late).toBeLessThanOrEqual(row.judged);
      }
    }),
  );
});

function hoursOf(cases: readonly ReportCase[], end: (it: ReportCase) => number | null): number[] {
  return cases.flatMap((it) => {
    const at = end(it);
    return at === null ? [] : [plainHours(at - it.createdAt)];
  });
}

function plainHours(milliseconds: number): number {
  return Math.round(Math.max(0, milliseconds / 3_600_000) * 100) / 100;
}

/** The least value that at least so many do not exceed, counted one by one. */
function plainDurations(hours: readonly number[]) {
  const at = (share: number): number | null => {
    const enough = hours.filter(
      (limit) => hours.filter((it) => it <= limit).length >= hours.length * share,
    );
    return enough.length === 0 ? null : Math.min(...enough);
  };
  return { measured: hours.length, medianHours: at(0.5), ninetiethHours: at(0.9) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}

function isLedgerline(_: string, offer: { readonly publisherId: string } | null): boolean {
  return offer?.publisherId === 'ledgerline';
}
