import { describe, expect, test } from 'vitest';

import { clocksOf, type ClockedCase } from '../../../../../src/main/domain/clocks/case-clocks.ts';
import { remindersOf } from '../../../../../src/main/domain/clocks/case-reminders.ts';
import { defaultClockSettings } from '../../../../../src/main/domain/clocks/default-settings.ts';
import { snoozeUntil } from '../../../../../src/main/domain/clocks/snooze-until.ts';
import { createWorkingClock } from '../../../../../src/main/domain/clocks/working-clock.ts';
import { berlin } from './sample-calendar.ts';

const settings = {
  ...defaultClockSettings('UTC'),
  calendar: berlin,
  targets: [
    { severity: 'A', firstAnswerMinutes: 60, chaseAfterMinutes: 120 },
    { severity: 'B', firstAnswerMinutes: null, chaseAfterMinutes: null },
    { severity: 'C', firstAnswerMinutes: 960, chaseAfterMinutes: 960 },
  ] as const satisfies ReturnType<typeof defaultClockSettings>['targets'],
  waitingLongMinutes: 480,
};
const clock = createWorkingClock(berlin);
if (clock === null) throw new Error('no such zone');
const rules = { settings: { ...settings, targets: [...settings.targets] }, clock };

const friday: ClockedCase = {
  reference: 'FP7K3Q-2026-000001',
  createdAt: '2026-11-20T15:30:00.000Z',
  severity: 'A',
  answeredAt: null,
  status: 'open',
  handling: 'kept',
  waitingOn: 'nobody',
  waitingSince: null,
  closedAt: null,
};
const due = (reference: string, dueAt: string) => ({
  reference,
  title: 'Call them',
  kind: 'next-action' as const,
  dueAt,
});
const at = (text: string): Date => new Date(text);

describe('the first answer', () => {
  test('a severe case of Friday half past four is due on Monday half past nine', () => {
    const { firstAnswer } = clocksOf(friday, rules, at('2026-11-23T08:10:00Z'));

    expect(firstAnswer).toEqual({
      dueAt: '2026-11-23T08:30:00.000Z',
      metAt: null,
      usedMinutes: 40,
      isLate: false,
    });
  });

  test('it is late one moment after it is due, and stays so when it is answered then', () => {
    const late = at('2026-11-23T08:30:00.001Z');

    expect(clocksOf(friday, rules, late).firstAnswer?.isLate).toBe(true);
    const answered = { ...friday, answeredAt: late.toISOString() };
    expect(clocksOf(answered, rules, at('2027-01-01T00:00:00Z')).firstAnswer).toMatchObject({
      metAt: late.toISOString(),
      isLate: true,
      usedMinutes: 60,
    });
  });

  test('a case that nobody has rated counts as C', () => {
    const unrated = clocksOf({ ...friday, severity: null }, rules, at('2026-11-23T08:00:00Z'));

    expect(unrated.firstAnswer?.dueAt).toBe('2026-11-24T15:30:00.000Z');
  });

  test('where nothing is promised nothing is due, and nothing is late', () => {
    const b = clocksOf({ ...friday, severity: 'B' }, rules, at('2027-11-23T08:00:00Z'));

    expect(b.firstAnswer).toMatchObject({ dueAt: null, isLate: false });
  });

  test('a case that others own has no first answer of ours', () => {
    const theirs = { ...friday, handling: 'transferred' } as const;

    expect(clocksOf(theirs, rules, at('2026-11-23T08:00:00Z')).firstAnswer).toBeNull();
  });

  test('a clock that jumped back before the case began has used nothing', () => {
    expect(clocksOf(friday, rules, at('2026-11-19T08:00:00Z')).firstAnswer).toMatchObject({
      usedMinutes: 0,
      isLate: false,
    });
  });
});

describe('the waiting', () => {
  const waiting = {
    ...friday,
    waitingOn: 'publisher',
    waitingSince: '2026-11-20T10:00:00.000Z',
  } as const;

  test('it is long after the working time that the desk allows, not by the calendar', () => {
    expect(clocksOf(waiting, rules, at('2026-11-23T09:59:59Z')).waiting).toEqual({
      chaseAt: '2026-11-20T12:00:00.000Z',
      usedMinutes: 479,
      isLong: false,
    });
    expect(clocksOf(waiting, rules, at('2026-11-23T10:00:00Z')).waiting?.isLong).toBe(true);
  });

  test('a closed case waits on nobody any more', () => {
    const closed = { ...waiting, status: 'closed', closedAt: '2026-11-20T11:00:00.000Z' } as const;

    expect(clocksOf(closed, rules, at('2026-11-23T10:00:00Z')).waiting).toBeNull();
  });
});

describe('reminders', () => {
  test('what is put off comes when that ends, and not before', () => {
    const one = due('FP-1', '2026-11-23T08:00:00.000Z');
    const id = 'next-action/FP-1/2026-11-23T08:00:00.000Z';
    const snoozed = (it: string) => (it === id ? '2026-11-23T09:00:00.000Z' : undefined);

    expect(remindersOf([one], snoozed, '2026-11-23T08:59:00.000Z', 9)).toEqual([]);
    expect(remindersOf([one], snoozed, '2026-11-23T09:00:00.000Z', 9)).toEqual([
      { ...one, id, remindAt: '2026-11-23T09:00:00.000Z' },
    ]);
  });

  test('of too many the latest are kept, the earliest first', () => {
    const days = ['20', '23', '21', '22'].map((day) =>
      due(`FP-${day}`, `2026-11-${day}T08:00:00Z`),
    );
    const shown = remindersOf(days, () => undefined, '2026-11-30T00:00:00.000Z', 2);

    expect(shown.map(({ reference }) => reference)).toEqual(['FP-22', 'FP-23']);
  });

  test('tomorrow is when work begins on the next working day', () => {
    const now = at('2026-11-20T14:00:00Z');

    expect(snoozeUntil('tomorrow', clock, now)).toEqual(at('2026-11-23T08:00:00Z'));
    expect(snoozeUntil('ten-minutes', clock, now)).toEqual(at('2026-11-20T14:10:00Z'));
    expect(snoozeUntil('hour', clock, now)).toEqual(at('2026-11-20T15:00:00Z'));
  });
});
