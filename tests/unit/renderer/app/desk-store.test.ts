import { expect, test } from 'vitest';

import { createConnectionStore } from '../../../../src/renderer/app/connection-store.ts';
import { createDeskStore } from '../../../../src/renderer/app/desk-store.ts';
import type { Reply } from '../../../../src/shared/contract.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { DeskStatus } from '../../../../src/shared/model/desk-profile.ts';
import { createFakeDesk } from '../fake-desk.ts';

const status: DeskStatus = {
  isSetUp: true,
  profile: {
    deskName: 'Harbour Desk',
    operatorName: 'M. Okafor',
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

test('a desk that does not answer is a state with a way out', async () => {
  let isDown = true;
  const desk = createFakeDesk({
    'desk.status': () => {
      if (isDown) throw new AppError('UNREACHABLE');
      return status;
    },
  });
  const store = createDeskStore(desk.client);

  await store.load();
  expect(store.state.getState()).toMatchObject({
    status: 'failed',
    error: { code: 'UNREACHABLE' },
  });
  isDown = false;
  await store.load();

  expect(store.state.getState()).toEqual({ status: 'ready', value: status });
});

test('counts that cannot be brought up to date leave the screen as it is', async () => {
  const desk = createFakeDesk({ 'desk.status': () => status });
  const store = createDeskStore(desk.client);
  await store.load();
  const broken = createDeskStore(createFakeDesk({}).client);

  await broken.refresh();

  expect(broken.state.getState()).toEqual({ status: 'idle' });
  expect(store.state.getState().status).toBe('ready');
});

test('every call tells whether the desk still answers', async () => {
  const replies: Reply[] = [
    { ok: false, error: { code: 'UNREACHABLE', params: {} } },
    { ok: false, error: { code: 'NOT_SIGNED_IN', params: {} } },
    { ok: false, error: { code: 'CASE_NOT_FOUND', params: {} } },
  ];
  const connection = createConnectionStore();
  const send = connection.watch(() => Promise.resolve(replies.shift() ?? { ok: true, value: 1 }));
  const seen: string[] = [];

  for (let turn = 0; turn < 3; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await send('desk.status', {});
    seen.push(connection.state.getState().connection);
  }

  expect(seen).toEqual(['unreachable', 'not-signed-in', 'connected']);
});
