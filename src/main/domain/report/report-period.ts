import { AppError } from '../../../shared/errors.ts';
import { mostReportDays, type ReportPeriod } from '../../../shared/model/report.ts';
import { dayMs, dayNumber, weekdayOf } from '../clocks/calendar-day.ts';
import { dayAt, dayStart, type Zone } from '../clocks/zone-offset.ts';

/** A week of a report. UTC, in milliseconds; `end` is exclusive. Both stay inside the period. */
export type ReportWeek = {
  readonly monday: string;
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
};

/**
 * Refuses a period that no report can be made of, as seen at `now` in the desk’s zone.
 * @throws AppError REPORT_PERIOD_REVERSED, REPORT_PERIOD_TOO_LONG, REPORT_PERIOD_IN_FUTURE
 */
export function checkPeriod({ from, to }: ReportPeriod, zone: Zone, now: number): void {
  if (from > to) throw new AppError('REPORT_PERIOD_REVERSED', { from, to });
  const today = isoDay(dayAt(zone, now));
  if (to > today) throw new AppError('REPORT_PERIOD_IN_FUTURE', { to, today });
  if (dayNumber(to) - dayNumber(from) >= mostReportDays) {
    throw new AppError('REPORT_PERIOD_TOO_LONG', { most: mostReportDays });
  }
}

/** When the period begins, and ends. UTC, in milliseconds; the end is exclusive. */
export function periodEdges({ from, to }: ReportPeriod, zone: Zone) {
  return {
    start: dayStart(zone, dayNumber(from)),
    end: dayStart(zone, dayNumber(to) + 1),
  };
}

/** The weeks that the period touches, Monday to Sunday, the earliest first. */
export function weeksOf({ from, to }: ReportPeriod, zone: Zone): ReportWeek[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const weeks: ReportWeek[] = [];
  for (let monday = first - weekdayOf(first); monday <= last; monday += 7) {
    weeks.push({
      monday: isoDay(monday),
      start: dayStart(zone, Math.max(monday, first)),
      end: dayStart(zone, Math.min(monday + 7, last + 1)),
      isWhole: monday >= first && monday + 6 <= last,
    });
  }
  return weeks;
}

function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
