import type { WorkingCalendar } from '../../../shared/model/service-clock.ts';
import { dayMs } from './calendar-day.ts';
import { createShifts, layOutYear, workedInYear, type WorkingYear } from './working-year.ts';
import { createZone, dayAt, dayStart } from './zone-offset.ts';

const minuteMs = 60_000;
/** Nobody waits longer for anything; a calendar with hardly any work must not be searched for ever. */
const mostYears = 40;

/**
 * Time as a desk works it. An instant is worked while the wall clock of the calendar’s zone shows a time of that
 * day’s shift: an hour that daylight saving skips is not there, one that it doubles counts twice.
 * Looks forty years far at most.
 */
export type WorkingClock = {
  /** Whole minutes of work from one instant to another; 0 where the second is the earlier. */
  readonly minutesBetween: (from: Date, to: Date) => number;
  /** The first instant by which so much was worked since `from`; null: not in forty years. */
  readonly after: (from: Date, minutes: number) => Date | null;
  /** The last instant from which so much was worked until `to`; null: not in forty years. */
  readonly before: (to: Date, minutes: number) => Date | null;
  /** When work begins on the next working day after the day of `at`; null: not in forty years. */
  readonly nextMorning: (at: Date) => Date | null;
};

/** Null: there is no such time zone. Years are laid out once, when they are first asked for. */
export function createWorkingClock(calendar: WorkingCalendar): WorkingClock | null {
  const zone = createZone(calendar.timeZone);
  if (zone === null) return null;
  const shiftOf = createShifts(calendar);
  const years = new Map<number, WorkingYear>();
  const yearOf = (year: number): WorkingYear => {
    const known = years.get(year) ?? layOutYear(zone, shiftOf, year);
    years.set(year, known);
    return known;
  };

  return {
    minutesBetween: (from, to) =>
      Math.floor(worked(yearOf, from.getTime(), to.getTime()) / minuteMs),
    after: (from, minutes) => findAfter(yearOf, from.getTime(), minutes * minuteMs),
    before: (to, minutes) => findBefore(yearOf, to.getTime(), minutes * minuteMs),
    // The first moment of work after that day.
    nextMorning: (at) => {
      const tomorrow = dayStart(zone, dayAt(zone, at.getTime()) + 1);
      const found = findAfter(yearOf, tomorrow, 1);
      return found && new Date(found.getTime() - 1);
    },
  };
}

type YearOf = (year: number) => WorkingYear;

function worked(yearOf: YearOf, earliest: number, to: number): number {
  const from = Math.max(earliest, to - mostYears * 366 * dayMs);
  if (to <= from) return 0;
  const last = yearAt(to);
  let sum = workedInYear(yearOf(last), to) - workedInYear(yearOf(yearAt(from)), from);
  for (let year = yearAt(from); year < last; year += 1) sum += yearOf(year).total;
  return sum;
}

function findAfter(yearOf: YearOf, from: number, wanted: number): Date | null {
  if (wanted <= 0) return new Date(from);
  const first = yearAt(from);
  let target = wanted + workedInYear(yearOf(first), from);
  for (let year = first; year <= first + mostYears; year += 1) {
    const { stretches, total } = yearOf(year);
    if (target > total) {
      target -= total;
      continue;
    }
    const found = stretches.find((it) => it.before + it.end - it.start >= target);
    return found ? new Date(found.start + target - found.before) : null;
  }
  return null;
}

function findBefore(yearOf: YearOf, to: number, wanted: number): Date | null {
  if (wanted <= 0) return new Date(to);
  const last = yearAt(to);
  let left = wanted;
  for (let year = last; year >= last - mostYears; year -= 1) {
    const { stretches, total } = yearOf(year);
    const done = year === last ? workedInYear(yearOf(year), to) : total;
    if (left > done) {
      left -= done;
      continue;
    }
    const found = stretches.findLast((it) => it.before <= done - left);
    return found ? new Date(found.start + done - left - found.before) : null;
  }
  return null;
}

function yearAt(instant: number): number {
  return new Date(instant).getUTCFullYear();
}
