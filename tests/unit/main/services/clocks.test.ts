import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createClockReader } from '../../../../src/main/services/clock-reader.ts';
import { createClockHandlers } from '../../../../src/main/services/clocks.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';
import { readHolidaySets } from '../../../../src/main/store/holiday-sets.ts';
import { freshProgress } from '../../../../src/shared/model/case-progress.ts';
import type { DeskProfile } from '../../../../src/shared/model/desk-profile.ts';
import { berlin } from '../domain/clocks/sample-calendar.ts';
import { newCase } from '../store/desk/new-case.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const profile: DeskProfile = {
  deskName: 'Harbour Desk',
  operatorName: 'Ines',
  contactEmail: null,
  contactPhone: null,
  cspModel: 'direct-bill',
  casePrefix: 'FP',
  language: 'en',
  microsoftPublishers: [],
};
const targets = [
  { severity: 'A' as const, firstAnswerMinutes: 60, chaseAfterMinutes: 120 },
  { severity: 'B' as const, firstAnswerMinutes: null, chaseAfterMinutes: null },
  { severity: 'C' as const, firstAnswerMinutes: null, chaseAfterMinutes: 480 },
];
const settings = { calendar: berlin, targets, waitingLongMinutes: 480 };

function openDesk(now: string) {
  const desk = openDeskStore(temporaryFolder(), { randomInt });
  onTestFinished(() => desk.close());
  const time = { now: new Date(now) };
  const handlers = createClockHandlers({
    clock: desk.clock,
    clockReader: createClockReader(desk.clock),
    holidaySets: () => readHolidaySets(join(import.meta.dirname, '../../../../resources')),
    readProfile: () => ({ isSetUp: true, profile }),
    now: () => time.now,
  });
  return { desk, time, handlers };
}

test('a desk that saved nothing works Monday to Friday in the zone of its machine', async () => {
  const { handlers } = openDesk('2026-11-23T08:00:00Z');

  const { calendar } = await handlers['clocks.settings']({});

  expect(calendar.timeZone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(calendar.days.map((it) => it?.from ?? 'off').join(' ')).toBe(
    '09:00 09:00 09:00 09:00 09:00 off off',
  );
});

test('saved settings hold at once, and settings without a working day change nothing', async () => {
  const { handlers } = openDesk('2026-11-23T08:00:00Z');
  await handlers['clocks.saveSettings'](settings);
  const days = Array.from({ length: 7 }, () => null);

  const save = () =>
    handlers['clocks.saveSettings']({ ...settings, calendar: { ...berlin, days } });

  expect(save).toThrow(expect.objectContaining({ code: 'NO_WORKING_DAY' }));
  expect(await handlers['clocks.settings']({})).toEqual(settings);
});

test('reminders tell of a next action, of an answer that is promised, and of a chase', async () => {
  const { desk, handlers } = openDesk('2026-11-23T10:30:00Z');
  await handlers['clocks.saveSettings'](settings);
  const create = (change: Parameters<typeof newCase>[0]) =>
    desk.cases.create(newCase({ id: randomUUID(), ...change }), 'FP').reference;
  const planned = create({
    progress: {
      ...freshProgress,
      nextAction: 'Call Ana',
      nextActionAt: '2026-11-23T10:00:00.000Z',
    },
  });
  const severe = create({ severity: 'A', createdAt: '2026-11-23T09:00:00.000Z' });
  const waiting = create({
    progress: {
      ...freshProgress,
      waitingOn: 'publisher',
      waitingSince: '2026-11-20T09:30:00.000Z',
    },
  });

  const { reminders } = await handlers['clocks.reminders']({ withinMinutes: 0 });

  expect(reminders.map(({ kind, reference, dueAt }) => [kind, reference, dueAt])).toEqual([
    ['chase', waiting, '2026-11-23T09:30:00.000Z'],
    ['first-answer', severe, '2026-11-23T10:00:00.000Z'],
    ['next-action', planned, '2026-11-23T10:00:00.000Z'],
  ]);
  expect(reminders.map(({ title }) => title)).toContain('Call Ana');
});

test('a reminder that is put off comes again when that is over', async () => {
  const { desk, time, handlers } = openDesk('2026-11-23T10:30:00Z');
  const progress = {
    ...freshProgress,
    nextAction: 'Call',
    nextActionAt: '2026-11-23T10:00:00.000Z',
  };
  desk.cases.create(newCase({ progress }), 'FP');
  const due = async () => (await handlers['clocks.reminders']({ withinMinutes: 0 })).reminders;
  const [first] = await due();

  const { until } = await handlers['clocks.snooze']({ id: first?.id ?? '', for: 'hour' });

  expect(until).toBe('2026-11-23T11:30:00.000Z');
  expect(await due()).toEqual([]);
  time.now = new Date('2026-11-23T11:30:00Z');
  expect(await due()).toEqual([{ ...first, remindAt: until }]);
});

test('tomorrow is the next working morning of the saved calendar', async () => {
  const { handlers } = openDesk('2026-11-20T15:00:00Z');
  await handlers['clocks.saveSettings'](settings);

  const { until } = await handlers['clocks.snooze']({ id: 'any', for: 'tomorrow' });

  expect(until).toBe('2026-11-23T08:00:00.000Z');
});

test('the clocks of cases come in the order in which they were asked for', async () => {
  const { desk, handlers } = openDesk('2026-11-23T09:30:00Z');
  await handlers['clocks.saveSettings'](settings);
  const { reference } = desk.cases.create(newCase({ severity: 'A' }), 'FP');

  const { clocks } = await handlers['clocks.ofCases']({ references: ['FP-0', reference] });

  expect(clocks).toEqual([
    {
      reference,
      firstAnswer: {
        dueAt: '2026-11-23T10:00:00.000Z',
        metAt: null,
        usedMinutes: 30,
        isLate: false,
      },
      waiting: null,
    },
  ]);
});
