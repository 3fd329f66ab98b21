import type { OpeningHours, OpeningSpan } from '../../../shared/model/opening-hours.ts';
import { clockTimeMs, dayMs, weekdayOf } from '../clocks/calendar-day.ts';
import type { Zone } from '../clocks/zone-offset.ts';

/** Some time, in UTC milliseconds; `end` is exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** What a calendar says of single days, as days since 1970-01-01. */
export type SpecialDays = {
  readonly holidays: ReadonlySet<number>;
  /** Days off by the week that are worked: the hours of a Monday hold. */
  readonly worked: ReadonlySet<number>;
};

/**
 * When somebody is open between two instants: while the wall clock of the zone shows a time of a span. An hour
 * that daylight saving skips is not there, one that it doubles counts twice. A span over midnight is of the day
 * on which it begins, also when the next one is a holiday.
 */
export function findOpenStretches(
  hours: OpeningHours,
  zone: Zone,
  special: SpecialDays,
  { start, end }: Stretch,
): Stretch[] {
  const found: Stretch[] = [];
  for (const span of zone.spans(start - dayMs, end)) {
    const toUtc = (wall: number) => wall - span.offset;
    const lastDay = Math.floor((span.end - 1 + span.offset) / dayMs);
    // The day before too: it may go on over midnight.
    const firstDay = Math.floor((span.start + span.offset) / dayMs) - 1;
    for (let day = firstDay; day <= lastDay; day += 1) {
      const open = spansOf(hours, special, day).map(({ from, until }) => ({
        start: Math.max(toUtc(day * dayMs + from), span.start, start),
        end: Math.min(toUtc(day * dayMs + until), span.end, end),
      }));
      found.push(...open.filter((it) => it.start < it.end));
    }
  }
  return joinTouching(found);
}

/** Of one day, in milliseconds since its midnight; beyond 24 hours is the next day. */
function spansOf(hours: OpeningHours, { holidays, worked }: SpecialDays, day: number) {
  if (holidays.has(day)) return [];
  const spans = hours.days[worked.has(day) ? 0 : weekdayOf(day)] ?? [];
  return spans.map(toMilliseconds);
}

function toMilliseconds(span: OpeningSpan): { readonly from: number; readonly until: number } {
  const from = clockTimeMs(span.from);
  const until = clockTimeMs(span.until);
  return { from, until: until > from ? until : until + dayMs };
}

function joinTouching(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || next.start > last.end) joined.push(next);
    else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, next.end) });
  }
  return joined;
}
