import * as fc from 'fast-check';

import { createZone, type Zone } from '../../../../../src/main/domain/clocks/zone-offset.ts';
import type { ReportInput } from '../../../../../src/main/domain/report/make-report.ts';
import type { ReportCase } from '../../../../../src/main/domain/report/report-case.ts';
import { contactHops, owners } from '../../../../../src/shared/model/decision.ts';
import { severities } from '../../../../../src/shared/model/support-case.ts';

const hour = 3_600_000;
export const now = new Date('2026-11-23T12:00:00.000Z');

export function zoneOf(timeZone: string): Zone {
  const zone = createZone(timeZone);
  if (!zone) throw new Error(`no zone ${timeZone}`);
  return zone;
}

/** A case of the publisher’s that nothing happened to yet, opened on 2 November. */
export function reportCase(change: Partial<ReportCase> = {}): ReportCase {
  return {
    number: 1,
    createdAt: Date.parse('2026-11-02T08:00:00.000Z'),
    owner: 'publisher',
    topic: 'break-fix',
    rule: 'R-TECH',
    contact: 'publisher-customer-support',
    publisherId: 'harbour',
    offerId: 'mail-guard',
    severity: null,
    answeredAt: null,
    closedAt: null,
    isOverridden: false,
    isDuplicate: false,
    publisherAsked: null,
    providerAsked: null,
    microsoftAsked: null,
    publisherAnswered: null,
    deskDecided: null,
    isBounced: false,
    ...change,
  };
}

/** So many hours after the case was opened. */
export function later(hours: number, from = reportCase().createdAt): number {
  return from + hours * hour;
}

/** November in Berlin; everybody is on record; the desk chases after eight hours, round the clock. */
export function reportInput(change: Partial<ReportInput> = {}): ReportInput {
  return {
    period: { from: '2026-11-01', to: '2026-11-23' },
    timeZone: 'Europe/Berlin',
    zone: zoneOf('Europe/Berlin'),
    now,
    targets: {
      chaseAfter: (severity) => (severity === 'A' ? null : 480),
      workingMinutes: (from, to) => Math.floor((to - from) / 60_000),
    },
    hasRecord: () => true,
    publisherName: () => 'Harbour Mail',
    ...change,
  };
}

const start = Date.parse('2026-11-01T00:00:00.000Z');
const instant = fc.integer({ min: start, max: now.getTime() });
const maybe = fc.option(instant, { nil: null });

/** Any case of November, however its times lie to each other. */
export const anyCase: fc.Arbitrary<ReportCase> = fc.record({
  number: fc.integer({ min: 1, max: 1_000_000 }),
  createdAt: instant,
  owner: fc.option(fc.constantFrom(...owners), { nil: null }),
  topic: fc.option(fc.constantFrom('billing', 'break-fix', 'how-to'), { nil: null }),
  rule: fc.option(fc.constantFrom('R-TECH', 'R-BILLING', 'L-1'), { nil: null }),
  contact: fc.option(fc.constantFrom(...contactHops), { nil: null }),
  publisherId: fc.option(fc.constantFrom('harbour', 'ledgerline', 'yunxiu'), { nil: null }),
  offerId: fc.constantFrom('one', 'two'),
  severity: fc.option(fc.constantFrom(...severities), { nil: null }),
  answeredAt: maybe,
  closedAt: maybe,
  isOverridden: fc.boolean(),
  isDuplicate: fc.boolean(),
  publisherAsked: maybe,
  providerAsked: maybe,
  microsoftAsked: maybe,
  publisherAnswered: maybe,
  deskDecided: maybe,
  isBounced: fc.boolean(),
});
