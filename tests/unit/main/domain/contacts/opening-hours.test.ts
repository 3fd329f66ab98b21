import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createZone } from '../../../../../src/main/domain/clocks/zone-offset.ts';
import {
  type KnownHolidays,
  openTimesOf,
} from '../../../../../src/main/domain/contacts/open-times.ts';
import { findOpenStretches } from '../../../../../src/main/domain/contacts/opening-hours.ts';
import type { OpeningHours, OpeningSpan } from '../../../../../src/shared/model/opening-hours.ts';

const office: OpeningSpan[] = [{ from: '09:00', until: '17:00' }];
const weekdays = (spans: readonly OpeningSpan[]): OpeningHours => ({
  days: [spans, spans, spans, spans, spans, [], []],
  closedOn: null,
});
const none: KnownHolidays = { calendar: { holidays: [], extraDays: [] }, sets: [] };
const noDays = { holidays: new Set<number>(), worked: new Set<number>() };
const minuteMs = 60_000;

function zoneOf(name: string) {
  const zone = createZone(name);
  if (zone === null) throw new Error(`no zone ${name}`);
  return zone;
}

function spansOf(hours: OpeningHours, timeZone: string, now: string, holidays = none) {
  const times = openTimesOf(
    { hours: null, openingHours: hours, timeZone },
    new Date(now),
    holidays,
  );
  if (times.status !== 'known') throw new Error(times.reason);
  return times.spans;
}

test('an office in Helsinki that opens at nine opens an hour earlier by UTC in summer', () => {
  const winter = spansOf(weekdays(office), 'Europe/Helsinki', '2026-11-23T12:00:00Z');
  const summer = spansOf(weekdays(office), 'Europe/Helsinki', '2026-07-06T12:00:00Z');

  expect(winter[0]).toEqual({
    from: '2026-11-23T07:00:00.000Z',
    until: '2026-11-23T15:00:00.000Z',
  });
  expect(summer[0]?.from).toBe('2026-07-06T06:00:00.000Z');
});

test('a night shift goes on over midnight, and what touches is one stretch', () => {
  const night: OpeningHours = {
    days: [
      [{ from: '22:00', until: '06:00' }],
      [{ from: '06:00', until: '08:00' }],
      [],
      [],
      [],
      [],
      [],
    ],
    closedOn: null,
  };

  const [first] = spansOf(night, 'UTC', '2026-11-23T12:00:00Z');

  expect(first).toEqual({ from: '2026-11-23T22:00:00.000Z', until: '2026-11-24T08:00:00.000Z' });
});

test('day and night is one stretch without an end in sight', () => {
  const always = {
    days: Array.from({ length: 7 }, () => [{ from: '00:00', until: '00:00' }]),
    closedOn: null,
  };

  const spans = spansOf(always, 'Asia/Shanghai', '2026-11-23T12:00:00Z');

  expect(spans).toEqual([{ from: '2026-11-22T12:00:00.000Z', until: '2026-12-28T12:00:00.000Z' }]);
});

test('a contact that keeps the holidays of a set is closed on them, and works where the set says so', () => {
  const sets = [
    {
      id: 'cn',
      name: { en: 'China', 'zh-CN': '中国' },
      about: { en: '', 'zh-CN': '' },
      source: '',
      asOf: '2026-01-01',
      holidays: [{ on: '2026-10-01', name: { en: 'National Day', 'zh-CN': '国庆节' } }],
      worked: [{ on: '2026-10-10', name: { en: 'Moved', 'zh-CN': '调休' } }],
    },
  ];
  const keeps = { ...weekdays(office), closedOn: 'cn' };

  const spans = spansOf(keeps, 'UTC', '2026-10-01T00:00:00Z', { ...none, sets });
  const days = spans.map(({ from }) => from.slice(0, 10)).filter((day) => day < '2026-10-12');

  expect(days).not.toContain('2026-10-01');
  expect(days).toContain('2026-10-02');
  expect(days).toContain('2026-10-10');
  expect(days).not.toContain('2026-10-11');
});

test('free text alone opens nothing: it is offered, and nobody knows until somebody takes it over', () => {
  const times = openTimesOf(
    { hours: 'Mon-Fri 09:00-17:00', openingHours: null, timeZone: 'UTC' },
    new Date('2026-11-23T12:00:00Z'),
    none,
  );

  expect(times).toEqual({ status: 'unknown', reason: 'free-text', suggested: weekdays(office) });
});

test.each([
  [null, 'no-time-zone'],
  ['Mars/Olympus', 'unknown-time-zone'],
])('hours in the zone %s cannot be told', (timeZone, reason) => {
  const contact = { hours: null, openingHours: weekdays(office), timeZone };

  expect(openTimesOf(contact, new Date(), none)).toMatchObject({ status: 'unknown', reason });
});

/** Around changes of daylight saving, also one of half an hour and one that moved a day. */
const changes = [
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['Asia/Shanghai', '2026-11-23T12:00:00Z'],
] as const;

const clockTime = fc
  .integer({ min: 0, max: 95 })
  .map(
    (at) =>
      `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`,
  );
const anyHours = fc
  .array(fc.array(fc.record({ from: clockTime, until: clockTime }), { maxLength: 3 }), {
    minLength: 7,
    maxLength: 7,
  })
  .map((days): OpeningHours => ({ days, closedOn: null }));

test.each(changes)(
  'in %s around %s a contact is open exactly while the clock on its wall shows one of its spans',
  (timeZone, around) => {
    const zone = zoneOf(timeZone);
    const middle = Date.parse(around);
    const range = { start: middle - 2 * 86_400_000, end: middle + 2 * 86_400_000 };
    fc.assert(
      fc.property(
        anyHours,
        fc.integer({ min: -1_000, max: 1_000 }).map((at) => middle + at * minuteMs),
        (hours, instant) => {
          const stretches = findOpenStretches(hours, zone, noDays, range);

          const isOpen = stretches.some((it) => it.start <= instant && instant < it.end);

          expect(isOpen).toBe(isOpenByWallClock(hours, timeZone, instant));
        },
      ),
      { numRuns: 300 },
    );
  },
);

test('stretches come in order and never touch, whatever the hours are', () => {
  const zone = zoneOf('Europe/Berlin');
  const range = {
    start: Date.parse('2026-10-20T00:00:00Z'),
    end: Date.parse('2026-10-30T00:00:00Z'),
  };
  fc.assert(
    fc.property(anyHours, (hours) => {
      const stretches = findOpenStretches(hours, zone, noDays, range);

      stretches.forEach((it, at) => {
        expect(it.start).toBeLessThan(it.end);
        expect(it.start).toBeGreaterThan(stretches[at - 1]?.end ?? -Infinity);
      });
    }),
  );
});

/** What a person with a wall clock and a week plan would say. */
function isOpenByWallClock({ days }: OpeningHours, timeZone: string, instant: number): boolean {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => shown.find((it) => it.type === type)?.value ?? '';
  const today = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday'));
  const now = `${part('hour')}:${part('minute')}`;
  const yesterday = (today + 6) % 7;
  const isToday = (days[today] ?? []).some(({ from, until }) =>
    until > from ? from <= now && now < until : from <= now,
  );
  const isFromYesterday = (days[yesterday] ?? []).some(
    ({ from, until }) => until <= from && now < until,
  );
  return isToday || isFromYesterday;
}
