import { expect, test } from 'vitest';

import { createOutboxStore } from '../../../../src/renderer/outbox/outbox-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { OutboxDraft } from '../../../../src/shared/model/outgoing.ts';
import { createFakeDesk } from '../fake-desk.ts';

const draft: OutboxDraft = {
  fileName: 'FP7K3Q-2026-000123-publisher.eml',
  state: 'ready',
  reference: 'FP7K3Q-2026-000123',
  recipient: 'publisher',
  subject: '[FP7K3Q-2026-000123] It crashes',
  to: 'help@harbour.example',
  sizeBytes: 1_234,
  putAt: '2026-11-23T09:00:00.000Z',
};

const undoId = '0f9d9d7f-2f62-4b6e-9d5f-3f0e7c1e1c11';

test('a removed draft is gone from the list, and the window says so', async () => {
  let drafts = [draft];
  const desk = createFakeDesk({
    'outbox.list': () => ({ drafts }),
    'outbox.removals': () => ({ removals: [] }),
    'outbox.remove': () => {
      drafts = [];
      return { undoId };
    },
  });
  const store = createOutboxStore(desk.client);
  await store.load();

  await store.remove(draft.fileName);

  expect(desk.inputsOf('outbox.remove')).toEqual([{ fileNames: [draft.fileName] }]);
  expect(store.drafts.getState()).toEqual({ status: 'ready', value: [] });
  expect(store.act.getState()).toEqual({ status: 'removed', fileName: draft.fileName });
});

test('the mbox comes as the bytes that the desk packed', async () => {
  const desk = createFakeDesk({
    'outbox.mbox': () => ({
      fileName: 'outbox.mbox',
      base64: Buffer.from([70, 228, 184, 173]).toString('base64'),
      drafts: 2,
    }),
  });
  const store = createOutboxStore(desk.client);

  const taken = await store.takeAll();

  expect(taken).toEqual({ fileName: 'outbox.mbox', bytes: new Uint8Array([70, 228, 184, 173]) });
  expect(store.act.getState()).toEqual({ status: 'taken', fileName: 'outbox.mbox', drafts: 2 });
});

test('what goes wrong is told beside the list, which stays', async () => {
  const desk = createFakeDesk({
    'outbox.list': () => ({ drafts: [draft] }),
    'outbox.removals': () => ({ removals: [] }),
    'outbox.read': () => {
      throw new AppError('OUTBOX_DRAFT_NOT_FOUND', { file: draft.fileName });
    },
  });
  const store = createOutboxStore(desk.client);
  await store.load();

  expect(await store.take(draft.fileName)).toBeNull();

  expect(store.act.getState()).toMatchObject({
    status: 'failed',
    error: { code: 'OUTBOX_DRAFT_NOT_FOUND' },
  });
  expect(store.drafts.getState()).toMatchObject({ status: 'ready', value: [draft] });
});

test('the latest removal comes back, also one of before the window was opened', async () => {
  const earlier = '1f9d9d7f-2f62-4b6e-9d5f-3f0e7c1e1c11';
  let removals = [
    { undoId: earlier, fileNames: ['notes.txt'] },
    { undoId, fileNames: [draft.fileName] },
  ];
  let drafts: OutboxDraft[] = [];
  const desk = createFakeDesk({
    'outbox.list': () => ({ drafts }),
    'outbox.removals': () => ({ removals }),
    'outbox.putBack': () => {
      removals = removals.slice(0, -1);
      drafts = [draft];
      return { fileNames: [draft.fileName] };
    },
  });
  const store = createOutboxStore(desk.client);
  await store.load();

  await store.undo();

  expect(desk.inputsOf('outbox.putBack')).toEqual([{ undoId }]);
  expect(store.drafts.getState()).toEqual({ status: 'ready', value: [draft] });
  expect(store.act.getState()).toEqual({ status: 'put-back', fileNames: [draft.fileName] });
  expect(store.removals.getState().all).toHaveLength(1);
});
