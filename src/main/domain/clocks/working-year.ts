import type { WorkingCalendar } from '../../../shared/model/service-clock.ts';
import { clockTimeMs, dayMs, dayNumber, shiftEndMs, weekdayOf } from './calendar-day.ts';
import type { Zone } from './zone-offset.ts';

/** Some time at work, in UTC milliseconds. `before`: how much work its year held until then. */
export type Stretch = { readonly start: number; readonly end: number; readonly before: number };
/** The work of a UTC year, the earliest first. */
export type WorkingYear = { readonly stretches: readonly Stretch[]; readonly total: number };

/** A shift in milliseconds of its day. */
type Shift = { readonly from: number; readonly until: number };
export type ShiftOf = (day: number) => Shift | null;

/** The shift of each day: its own hours where it has some, none on a holiday, else those of the week. */
export function createShifts(calendar: WorkingCalendar): ShiftOf {
  const week = calendar.days.map((it) => it && toShift(it));
  const holidays = new Set(calendar.holidays.map(({ on }) => dayNumber(on)));
  const extra = new Map(calendar.extraDays.map((it) => [dayNumber(it.on), toShift(it)]));
  return (day) => extra.get(day) ?? (holidays.has(day) ? null : (week[weekdayOf(day)] ?? null));
}

export function layOutYear(zone: Zone, shiftOf: ShiftOf, year: number): WorkingYear {
  const stretches: Stretch[] = [];
  let total = 0;
  for (const span of zone.spans(yearStart(year), yearStart(year + 1))) {
    const lastDay = Math.floor((span.end - 1 + span.offset) / dayMs);
    for (let day = Math.floor((span.start + span.offset) / dayMs); day <= lastDay; day += 1) {
      const shift = shiftOf(day);
      if (shift === null) continue;
      const midnight = day * dayMs - span.offset;
      const start = Math.max(midnight + shift.from, span.start);
      const end = Math.min(midnight + shift.until, span.end);
      if (start >= end) continue;
      stretches.push({ start, end, before: total });
      total += end - start;
    }
  }
  return { stretches, total };
}

/** How much of its work a year has behind it at an instant. */
export function workedInYear({ stretches }: WorkingYear, instant: number): number {
  const last = stretches[countStarted(stretches, instant) - 1];
  return last === undefined ? 0 : last.before + Math.min(instant, last.end) - last.start;
}

/** How many stretches have begun, by halving. */
function countStarted(stretches: readonly Stretch[], instant: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toShift({ from, until }: { readonly from: string; readonly until: string }): Shift {
  return { from: clockTimeMs(from), until: shiftEndMs(until) };
}

function yearStart(year: number): number {
  return Date.parse(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`);
}
