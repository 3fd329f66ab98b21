import { expect, test } from 'vitest';

import { createClockSettingsStore } from '../../../../src/renderer/clocks/clock-settings-store.ts';
import { minutesText, readMinutes } from '../../../../src/renderer/clocks/minutes-text.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type {
  HolidaySet,
  ServiceClockSettings,
} from '../../../../src/shared/model/service-clock.ts';
import { createFakeDesk } from '../fake-desk.ts';

const shift = { from: '09:00', until: '17:00' };
const settings: ServiceClockSettings = {
  calendar: {
    timeZone: 'Europe/Helsinki',
    days: [shift, shift, shift, shift, shift, null, null],
    holidays: [{ on: '2026-12-25', name: 'Christmas' }],
    extraDays: [],
  },
  targets: [
    { severity: 'A', firstAnswerMinutes: 60, chaseAfterMinutes: 90 },
    { severity: 'B', firstAnswerMinutes: null, chaseAfterMinutes: null },
    { severity: 'C', firstAnswerMinutes: null, chaseAfterMinutes: 960 },
  ],
  waitingLongMinutes: 960,
};
const set: HolidaySet = {
  id: 'toy',
  name: { en: 'Toyland', 'zh-CN': '玩具国' },
  about: { en: 'All of it.', 'zh-CN': '全部。' },
  source: 'the toys',
  asOf: '2026-11-23',
  holidays: [
    { on: '2026-12-25', name: { en: 'Christmas Day', 'zh-CN': '圣诞节' } },
    { on: '2026-05-01', name: { en: 'May Day', 'zh-CN': '劳动节' } },
  ],
  worked: [{ on: '2026-05-09', name: { en: 'Worked', 'zh-CN': '调休' } }],
};

async function openStore(save: (input: ServiceClockSettings) => ServiceClockSettings = (it) => it) {
  const desk = createFakeDesk({
    'clocks.settings': () => settings,
    'clocks.holidaySets': () => ({ sets: [set] }),
    'clocks.saveSettings': save,
  });
  const store = createClockSettingsStore(desk.client);
  await store.load();
  return { desk, store };
}

function readyOf({ state }: Awaited<ReturnType<typeof openStore>>['store']) {
  const work = state.getState();
  if (work.status !== 'ready') throw new Error(work.status);
  return work;
}

test('what is not changed is saved as it was', async () => {
  const { desk, store } = await openStore();

  await store.save();

  expect(desk.inputsOf('clocks.saveSettings')).toEqual([settings]);
  expect(readyOf(store).saving.status).toBe('ready');
});

test('a shipped set adds the days that are not there, in the language of the window, and is not saved by itself', async () => {
  const { desk, store } = await openStore();

  store.take(set, 'zh-CN');

  expect(readyOf(store).taken).toBe(2);
  expect(readyOf(store).form.holidays).toEqual([
    { on: '2026-05-01', name: '劳动节' },
    { on: '2026-12-25', name: 'Christmas' },
  ]);
  expect(readyOf(store).form.extraDays).toEqual([{ on: '2026-05-09', name: '调休', ...shift }]);
  expect(desk.inputsOf('clocks.saveSettings')).toEqual([]);
  store.take(set, 'en');
  expect(readyOf(store).taken).toBe(0);
});

test('a day off can be added, and one can be removed', async () => {
  const { desk, store } = await openStore();

  store.addHoliday('2026-11-27', 'Inventory');
  store.removeDay('2026-12-25');
  store.setDay(5, { isWorked: true, until: '12:00' });
  await store.save();

  expect(desk.inputsOf('clocks.saveSettings')).toMatchObject([
    {
      calendar: {
        holidays: [{ on: '2026-11-27', name: 'Inventory' }],
        days: [shift, shift, shift, shift, shift, { from: '09:00', until: '12:00' }, null],
      },
    },
  ]);
});

test('a time that is none is marked and nothing is sent', async () => {
  const { desk, store } = await openStore();

  store.setTarget(0, { firstAnswer: 'soon' });
  await store.save();

  expect(readyOf(store).isChecked).toBe(true);
  expect(desk.inputsOf('clocks.saveSettings')).toEqual([]);
  store.setTarget(0, { firstAnswer: '2 h' });
  await store.save();
  expect(desk.inputsOf('clocks.saveSettings')).toHaveLength(1);
});

test('a day whose time was cleared is not sent', async () => {
  const { desk, store } = await openStore();

  store.setDay(0, { from: '' });
  await store.save();

  expect(readyOf(store).isChecked).toBe(true);
  expect(desk.inputsOf('clocks.saveSettings')).toEqual([]);
});

test('what the desk refuses is said, and what was typed stays', async () => {
  const { store } = await openStore(() => {
    throw new AppError('TIME_ZONE_UNKNOWN', { timeZone: 'Mars/Olympus' });
  });

  store.set({ timeZone: 'Mars/Olympus' });
  await store.save();

  expect(readyOf(store).saving).toMatchObject({
    status: 'failed',
    error: { code: 'TIME_ZONE_UNKNOWN' },
  });
  expect(readyOf(store).form.timeZone).toBe('Mars/Olympus');
});

test.each([
  ['2 h', 120],
  ['90 min', 90],
  ['1 h 30 min', 90],
  ['1.5h', 90],
  ['2小时30分钟', 150],
  ['', null],
  ['soon', undefined],
  ['0 min', undefined],
  ['-5 min', undefined],
  ['20000 h', undefined],
])('“%s” is %s minutes', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});

test('minutes are written as they are read', () => {
  for (const minutes of [1, 59, 60, 61, 480, 600_000]) {
    expect(readMinutes(minutesText(minutes))).toBe(minutes);
  }
});
