import { join } from 'node:path';

import { expect, test } from 'vitest';

import { checkClockSettings } from '../../../../src/main/domain/clocks/check-settings.ts';
import { defaultClockSettings } from '../../../../src/main/domain/clocks/default-settings.ts';
import { readHolidaySets } from '../../../../src/main/store/holiday-sets.ts';

const sets = readHolidaySets(join(import.meta.dirname, '../../../../resources'));
const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();

function holidaysOf(id: string): Map<string, string> {
  const set = sets.find((it) => it.id === id);
  return new Map(set?.holidays.map(({ on, name }) => [on, name.en]));
}

test('each set names its source and the day on which it was looked at', () => {
  expect(sets.map(({ id }) => id)).toEqual(['cn-2026', 'de', 'us-federal']);
  for (const set of sets) {
    expect(set.source).not.toBe('');
    expect(set.asOf).toMatch(/^2026-/);
    expect(set.holidays.length).toBeGreaterThan(20);
  }
});

test('each set can be taken into a calendar: its days are there once and in order', () => {
  const settings = defaultClockSettings('UTC');
  for (const { holidays, worked } of sets) {
    const days = holidays.map(({ on }) => on);
    const calendar = {
      ...settings.calendar,
      holidays: holidays.map(({ on, name }) => ({ on, name: name.en })),
      extraDays: worked.map(({ on, name }) => ({
        on,
        name: name.en,
        from: '09:00',
        until: '17:00',
      })),
    };

    expect(days).toEqual(days.toSorted());
    expect(() => checkClockSettings({ ...settings, calendar }, new Date(0))).not.toThrow();
  }
});

test('federal holidays in the United States never fall on a weekend: they are those observed', () => {
  const days = [...holidaysOf('us-federal').keys()];

  expect(days.filter((it) => [0, 6].includes(weekday(it)))).toEqual([]);
  expect(holidaysOf('us-federal').get('2026-07-03')).toBe('Independence Day');
  expect(holidaysOf('us-federal').get('2027-12-31')).toBe('New Year’s Day');
});

test('Germany’s movable holidays fall on their weekdays around Easter', () => {
  const holidays = [...holidaysOf('de')];
  const daysOf = (name: string) =>
    holidays.filter(([, it]) => it.startsWith(name)).map(([on]) => on);

  expect(daysOf('Easter Monday')).toEqual([
    '2026-04-06',
    '2027-03-29',
    '2028-04-17',
    '2029-04-02',
    '2030-04-22',
  ]);
  expect(daysOf('Good Friday').map(weekday)).toEqual([5, 5, 5, 5, 5]);
  expect(daysOf('Ascension Day').map(weekday)).toEqual([4, 4, 4, 4, 4]);
  expect(daysOf('Whit Monday').map(weekday)).toEqual([1, 1, 1, 1, 1]);
});

test('China’s exchanged working days are Saturdays and Sundays, and no holidays', () => {
  const set = sets.find((it) => it.id === 'cn-2026');
  const holidays = holidaysOf('cn-2026');

  expect(set?.worked.map(({ on }) => on)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ]);
  for (const { on } of set?.worked ?? []) {
    expect([0, 6]).toContain(weekday(on));
    expect(holidays.has(on)).toBe(false);
  }
});
