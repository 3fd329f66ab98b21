import { dayMs } from './calendar-day.ts';

const minuteMs = 60_000;

/** How far the wall clock of a zone is ahead of UTC while nobody changes it. UTC, in milliseconds. */
export type OffsetSpan = {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly offset: number;
};

export type Zone = {
  /** The wall clock minus UTC at an instant, in milliseconds. */
  readonly offsetAt: (instant: number) => number;
  /** The stretches of one offset from `start` to `end`. Changes are found as long as no two fall on one day. */
  readonly spans: (start: number, end: number) => OffsetSpan[];
};

/** A zone by its IANA name; null: this runtime knows none of that name. */
export function createZone(timeZone: string): Zone | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  const offsetAt = (instant: number): number => readWall(format, instant) - floorToMinute(instant);
  return { offsetAt, spans: (start, end) => findSpans(offsetAt, start, end) };
}

/** The calendar day, as days since 1970-01-01, that the wall clock of a zone shows at an instant. */
export function dayAt(zone: Zone, instant: number): number {
  return Math.floor((instant + zone.offsetAt(instant)) / dayMs);
}

/** The first instant of a calendar day in a zone, also where midnight is skipped or comes twice. */
export function dayStart(zone: Zone, day: number): number {
  const midnight = day * dayMs;
  const [first, second] = [midnight - dayMs, midnight + dayMs]
    .map((near) => midnight - zone.offsetAt(near))
    .toSorted((one, other) => one - other);
  const early = first ?? midnight;
  return dayAt(zone, early) >= day ? early : (second ?? early);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the wall clock shows, as if it were UTC. */
function readWall(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, +value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

function findSpans(offsetAt: Zone['offsetAt'], start: number, end: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let from = start;
  let offset = offsetAt(start);
  for (let at = start; at < end; at += dayMs) {
    const next = Math.min(at + dayMs, end);
    const changed = offsetAt(next);
    if (changed === offset) continue;
    const change = findChange(offsetAt, at, next);
    spans.push({ start: from, end: change, offset });
    from = change;
    offset = changed;
  }
  return from < end ? [...spans, { start: from, end, offset }] : spans;
}

/** The first minute with the offset of `late`, by halving. */
function findChange(offsetAt: Zone['offsetAt'], early: number, late: number): number {
  const before = offsetAt(early);
  let low = early;
  let high = late;
  while (high - low > minuteMs) {
    const middle = low + floorToMinute((high - low) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function floorToMinute(instant: number): number {
  return Math.floor(instant / minuteMs) * minuteMs;
}
