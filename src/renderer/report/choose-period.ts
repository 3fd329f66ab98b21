import type { ReportPeriod } from '../../shared/model/report.ts';

export const periodKinds = [
  'this-month',
  'last-week',
  'last-month',
  'last-quarter',
  'last-year',
  'own',
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The calendar day in a time zone, such as `2026-11-23`. */
export function todayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((it) => it.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The days of a period as seen from `today`. This month ends today; what is last is over: weeks begin on Monday. */
export function periodOf(kind: Exclude<PeriodKind, 'own'>, today: string): ReportPeriod {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  switch (kind) {
    case 'this-month':
      return { from: toDay(year, month, 1), to: today };
    case 'last-week': {
      const sinceMonday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
      const monday = day - sinceMonday - 7;
      return { from: toDay(year, month, monday), to: toDay(year, month, monday + 6) };
    }
    case 'last-month':
      return { from: toDay(year, month - 1, 1), to: toDay(year, month, 0) };
    case 'last-quarter': {
      const first = month - ((month - 1) % 3);
      return { from: toDay(year, first - 3, 1), to: toDay(year, first, 0) };
    }
    default:
      return { from: toDay(year - 1, 1, 1), to: toDay(year - 1, 12, 31) };
  }
}

/** A month before January, and a day before the first, count back. */
function toDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
