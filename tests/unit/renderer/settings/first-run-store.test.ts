import { expect, test } from 'vitest';

import { defaultClockSettings } from '../../../../src/main/domain/clocks/default-settings.ts';
import { createDeskStore } from '../../../../src/renderer/app/desk-store.ts';
import { createFirstRunStore } from '../../../../src/renderer/settings/first-run-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { DeskStatus } from '../../../../src/shared/model/desk-profile.ts';
import { createFakeDesk } from '../fake-desk.ts';

const status: DeskStatus = {
  isSetUp: false,
  profile: {
    deskName: '',
    operatorName: '',
    contactEmail: null,
    contactPhone: null,
    cspModel: 'direct-bill',
    casePrefix: 'FP',
    language: 'en',
    microsoftPublishers: [],
  },
  policyVersion: '2026-11',
  catalogueState: 'ready',
  isSampleLoaded: false,
  offerCount: 0,
  caseCount: 0,
  openCaseCount: 0,
  todayCount: 0,
  outboxCount: 0,
  catalogueChangedAt: null,
};

function startFirstRun(refusal?: AppError) {
  const desk = createFakeDesk({
    'clocks.settings': () => defaultClockSettings('UTC'),
    'clocks.saveSettings': (settings) => {
      if (refusal) throw refusal;
      return settings;
    },
    'sample.load': () => status,
    'profile.set': () => ({ ...status, isSetUp: true }),
  });
  const store = createFirstRunStore({
    client: desk.client,
    deskStore: createDeskStore(desk.client),
    status,
    language: 'zh-CN',
    zoneHere: 'Asia/Shanghai',
  });
  store.profile.set('deskName', '东城服务台');
  store.profile.set('operatorName', '李敏');
  return { store, desk, names: () => desk.calls.map(({ name }) => name) };
}

test('the zone of this computer is proposed, and is the desk’s once it is opened; its hours stay', async () => {
  const { store, desk, names } = startFirstRun();
  expect(store.state.getState().timeZone).toBe('Asia/Shanghai');

  await store.start();

  const settings = defaultClockSettings('Asia/Shanghai');
  expect(desk.inputsOf('clocks.saveSettings')).toEqual([settings]);
  expect(names().at(-1)).toBe('profile.set');
});

test('nothing is saved while the zone does not exist or a name is missing', async () => {
  const { store, names } = startFirstRun();
  store.set({ timeZone: 'Mars/Olympus' });
  await store.start();
  store.set({ timeZone: 'Asia/Tokyo' });
  store.profile.set('deskName', ' ');
  await store.start();

  expect(names()).toEqual([]);
  expect(store.profile.state.getState().isChecked).toBe(true);
});

test('a desk that refuses the zone says so, and the first start is not over', async () => {
  const { store, names } = startFirstRun(
    new AppError('TIME_ZONE_UNKNOWN', { timeZone: 'Asia/Shanghai' }),
  );

  await store.start();

  expect(store.state.getState().preparing).toMatchObject({ status: 'failed' });
  expect(names()).not.toContain('profile.set');
});
