import { expect, test } from 'vitest';

import { checkClockSettings } from '../../../../../src/main/domain/clocks/check-settings.ts';
import { defaultClockSettings } from '../../../../../src/main/domain/clocks/default-settings.ts';
import type { WorkingCalendar } from '../../../../../src/shared/model/service-clock.ts';
import { berlin } from './sample-calendar.ts';

const now = new Date('2026-11-23T08:00:00Z');
const settings = defaultClockSettings('Europe/Berlin');

const week = (from: string, until: string) => ({
  days: Array.from({ length: 7 }, () => ({ from, until })),
});

function checked(calendar: Partial<WorkingCalendar>): () => void {
  return () => checkClockSettings({ ...settings, calendar: { ...berlin, ...calendar } }, now);
}

test('the settings that a desk starts with can be saved, and promise no answer to anybody', () => {
  expect(() => checkClockSettings(settings, now)).not.toThrow();
  expect(settings.targets.map((it) => it.firstAnswerMinutes)).toEqual([null, null, null]);
});

test('a zone that is none is refused by its name', () => {
  expect(checked({ timeZone: 'Mars/Olympus' })).toThrow(
    expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN', params: { timeZone: 'Mars/Olympus' } }),
  );
});

test('a shift that ends before it begins is refused, one up to midnight is not', () => {
  expect(checked(week('22:00', '06:00'))).toThrow(
    expect.objectContaining({ code: 'SHIFT_BACKWARDS' }),
  );
  expect(checked(week('09:00', '09:00'))).toThrow(
    expect.objectContaining({ code: 'SHIFT_BACKWARDS' }),
  );
  expect(checked(week('22:00', '00:00'))).not.toThrow();
  expect(checked(week('00:00', '00:00'))).not.toThrow();
});

test('a week without work is refused, however many extra days it has', () => {
  const none = Array.from({ length: 7 }, () => null);
  const extraDays = [{ on: '2026-11-28', name: 'Stocktaking', from: '09:00', until: '12:00' }];

  expect(checked({ days: none, extraDays })).toThrow(
    expect.objectContaining({ code: 'NO_WORKING_DAY' }),
  );
});

test('a holiday that stands there twice is refused with its day', () => {
  const holidays = [
    { on: '2026-12-25', name: 'Christmas' },
    { on: '2026-12-25', name: 'Weihnachten' },
  ];

  expect(checked({ holidays })).toThrow(
    expect.objectContaining({ code: 'DAY_TWICE', params: { day: '2026-12-25' } }),
  );
});

test('a promise that the calendar cannot reach in forty years is refused', () => {
  const minute = { from: '09:00', until: '09:01' };

  expect(checked({ days: [minute, null, null, null, null, null, null] })).not.toThrow();
  expect(() =>
    checkClockSettings(
      {
        ...settings,
        calendar: { ...berlin, days: [minute, null, null, null, null, null, null] },
        waitingLongMinutes: 600_000,
      },
      now,
    ),
  ).toThrow(expect.objectContaining({ code: 'TARGET_OUT_OF_REACH' }));
});
