import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  createWorkingClock,
  type WorkingClock,
} from '../../../../../src/main/domain/clocks/working-clock.ts';
import type { WorkingCalendar } from '../../../../../src/shared/model/service-clock.ts';
import { countMinutes } from './minute-oracle.ts';
import { berlin } from './sample-calendar.ts';

const allDay = { from: '00:00', until: '00:00' };
const everyDay = { days: Array.from({ length: 7 }, () => allDay), holidays: [], extraDays: [] };
const minuteMs = 60_000;

function clockOf(calendar: WorkingCalendar): WorkingClock {
  const clock = createWorkingClock(calendar);
  if (clock === null) throw new Error('no such zone');
  return clock;
}

const at = (text: string): Date => new Date(text);
const inBerlin = clockOf(berlin);
const between = (from: number, to: number) => inBerlin.minutesBetween(new Date(from), new Date(to));

describe('what is counted', () => {
  test('a night and a weekend are not worked', () => {
    expect(inBerlin.minutesBetween(at('2026-11-20T15:30:00Z'), at('2026-11-23T08:30:00Z'))).toBe(
      60,
    );
  });

  test('a holiday is not worked, the day after it is', () => {
    expect(inBerlin.minutesBetween(at('2026-12-24T16:00:00Z'), at('2026-12-28T09:00:00Z'))).toBe(
      60,
    );
  });

  test('a Saturday that is made a working day counts with its own hours, also on a holiday', () => {
    const calendar = {
      ...berlin,
      extraDays: [
        { on: '2026-11-28', name: 'Stocktaking', from: '10:00', until: '12:00' },
        { on: '2026-12-25', name: 'On call', from: '09:00', until: '09:30' },
      ],
    };
    const clock = clockOf(calendar);

    expect(clock.minutesBetween(at('2026-11-28T00:00:00Z'), at('2026-11-29T00:00:00Z'))).toBe(120);
    expect(clock.minutesBetween(at('2026-12-25T00:00:00Z'), at('2026-12-26T00:00:00Z'))).toBe(30);
  });

  test('a clock that jumped back never counts below nothing', () => {
    expect(inBerlin.minutesBetween(at('2026-11-24T12:00:00Z'), at('2026-11-23T12:00:00Z'))).toBe(0);
  });

  test('a part of a minute is not a minute yet', () => {
    expect(
      inBerlin.minutesBetween(at('2026-11-23T09:00:30.000Z'), at('2026-11-23T09:02:29.999Z')),
    ).toBe(1);
  });

  test('a shift up to 24:00 runs into the next one without a gap', () => {
    const clock = clockOf({ ...everyDay, timeZone: 'Asia/Shanghai' });

    expect(clock.minutesBetween(at('2028-02-28T00:00:00Z'), at('2028-03-01T00:00:00Z'))).toBe(
      2_880,
    );
  });

  test('the hour that is skipped is not there, and the doubled one counts twice', () => {
    const clock = clockOf({ ...everyDay, timeZone: 'Europe/Berlin' });

    expect(clock.minutesBetween(at('2027-03-27T23:00:00Z'), at('2027-03-28T22:00:00Z'))).toBe(
      23 * 60,
    );
    expect(clock.minutesBetween(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'))).toBe(
      25 * 60,
    );
  });

  test('29 February is a working day like any other', () => {
    const clock = clockOf(berlin);

    expect(clock.minutesBetween(at('2028-02-28T16:00:00Z'), at('2028-03-01T08:00:00Z'))).toBe(480);
  });

  test('a case from the year 1 is counted no longer than forty years', () => {
    expect(inBerlin.minutesBetween(at('0001-01-01T00:00:00Z'), at('2026-11-23T08:00:00Z'))).toBe(
      inBerlin.minutesBetween(at('1986-10-24T08:00:00Z'), at('2026-11-23T08:00:00Z')),
    );
  });
});

describe('when so much is worked', () => {
  test('two hours from Friday at four are up on Monday at ten', () => {
    expect(inBerlin.after(at('2026-11-20T15:00:00Z'), 120)).toEqual(at('2026-11-23T09:00:00Z'));
  });

  test('what fills a shift is due at its end, not on the next morning', () => {
    expect(inBerlin.after(at('2026-11-20T15:00:00Z'), 60)).toEqual(at('2026-11-20T16:00:00Z'));
  });

  test('what waited a working day by Monday noon began before Friday noon', () => {
    expect(inBerlin.before(at('2026-11-23T11:00:00Z'), 480)).toEqual(at('2026-11-20T11:00:00Z'));
  });

  test('a week without work has no end and no beginning, and is told so at once', () => {
    const clock = clockOf({ ...berlin, days: Array.from({ length: 7 }, () => null) });

    expect(clock.after(at('2026-11-23T08:00:00Z'), 1)).toBeNull();
    expect(clock.before(at('2026-11-23T08:00:00Z'), 1)).toBeNull();
    expect(clock.nextMorning(at('2026-11-23T08:00:00Z'))).toBeNull();
  });

  test('the morning after a Friday is Monday at nine, also when Friday has only begun', () => {
    expect(inBerlin.nextMorning(at('2026-11-19T23:30:00Z'))).toEqual(at('2026-11-23T08:00:00Z'));
    expect(inBerlin.nextMorning(at('2026-11-20T20:00:00Z'))).toEqual(at('2026-11-23T08:00:00Z'));
  });

  test('a zone that nobody knows has no clock', () => {
    expect(createWorkingClock({ ...berlin, timeZone: 'Mars/Olympus' })).toBeNull();
  });
});

/** Daylight saving at midnight, by half an hour, to the south, every Ramadan, and none. */
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Shanghai',
  'UTC',
];
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((it) => String(it).padStart(2, '0')).join(':'));
const shift = fc
  .tuple(clockTime, clockTime)
  .map(([one, other]) => (one <= other ? { from: one, until: other } : { from: other, until: one }))
  .filter(({ from, until }) => from !== until)
  .chain((it) => fc.constantFrom(it, { ...it, until: '00:00' }));
const instant = fc
  .integer({ min: Date.UTC(2026, 0, 1) / minuteMs, max: Date.UTC(2038, 11, 20) / minuteMs })
  .map((minute) => new Date(minute * minuteMs));
const span = fc.integer({ min: 0, max: 10 * 1_440 });
const day = (start: Date) =>
  fc.integer({ min: 0, max: 10 }).map((it) => {
    const on = new Date(start.getTime() + it * 86_400_000).toISOString().slice(0, 10);
    return { on, name: 'a day' };
  });
const situation = fc.tuple(instant, span).chain(([from, minutes]) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(new Date(from.getTime() + minutes * minuteMs)),
    calendar: fc.record({
      timeZone: fc.constantFrom(...zones),
      days: fc.array(fc.option(shift), { minLength: 7, maxLength: 7 }),
      holidays: fc.array(day(from), { maxLength: 3 }),
      extraDays: fc.uniqueArray(
        fc.tuple(day(from), shift).map(([one, other]) => ({ ...one, ...other })),
        { maxLength: 2, selector: (it) => it.on },
      ),
    }),
  }),
);
/** Two days around each change of the wall clock from 2026 to 2038. */
const aroundChanges = zones.flatMap((timeZone) => {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offset = (ms: number) => format.formatToParts(ms).find((it) => it.type === 'timeZoneName');
  const days: { timeZone: string; from: Date; to: Date }[] = [];
  for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2039, 0, 1); ms += 86_400_000) {
    if (offset(ms)?.value === offset(ms + 86_400_000)?.value) continue;
    days.push({ timeZone, from: new Date(ms - 43_200_000), to: new Date(ms + 129_600_000) });
  }
  return days;
});

describe('against counting every minute', () => {
  test('any calendar, any zone, any ten days from 2026 to 2038', () => {
    fc.assert(
      fc.property(situation, ({ calendar, from, to }) => {
        expect(clockOf(calendar).minutesBetween(from, to)).toBe(countMinutes(calendar, from, to));
      }),
      { numRuns: 150 },
    );
  });

  test('each change of each zone from 2026 to 2038, with a shift through the night hours', () => {
    expect(aroundChanges.length).toBeGreaterThan(150);
    for (const { timeZone, from, to } of aroundChanges.filter((_, index) => index % 3 === 0)) {
      const hours = { from: '00:10', until: '02:40' };
      const calendar = { ...everyDay, timeZone, days: everyDay.days.map(() => hours) };

      expect(clockOf(calendar).minutesBetween(from, to)).toBe(countMinutes(calendar, from, to));
    }
  });

  test('what is found after and before so many minutes is the first and the last such instant', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 5_000 }), (it, minutes) => {
        const clock = clockOf(it.calendar);
        const end = clock.after(it.from, minutes);
        const start = clock.before(it.to, minutes);

        fc.pre(end !== null && start !== null);
        expect(clock.minutesBetween(it.from, end)).toBe(minutes);
        expect(clock.minutesBetween(it.from, new Date(end.getTime() - 1))).toBe(minutes - 1);
        expect(clock.minutesBetween(start, it.to)).toBe(minutes);
        expect(clock.minutesBetween(new Date(start.getTime() + 1), it.to)).toBe(minutes - 1);
      }),
      { numRuns: 300 },
    );
  });

  test('years add up from their parts', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (instants) => {
        const [one = 0, two = 0, three = 0] = instants.map(Number).toSorted((a, b) => a - b);

        expect(between(one, three)).toBe(between(one, two) + between(two, three));
      }),
    );
  });
});
