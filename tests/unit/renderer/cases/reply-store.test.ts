import { expect, test } from 'vitest';

import { createUnfinishedText } from '../../../../src/renderer/app/unfinished-text.ts';
import { createReplyStore } from '../../../../src/renderer/cases/reply-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { ReceivedReply } from '../../../../src/shared/model/received-reply.ts';
import { z } from '../../../../src/shared/zod.ts';
import { createFakeDesk, supportCase } from '../fake-desk.ts';

const { reference } = supportCase;
const uploadId = '5b0c2f5e-50f8-4b3e-9a6e-8d1b1c7a0001';
const undoId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c77';
const named = { reference, isHere: true, isOurs: true, title: 'The export fails.' };
const reply: ReceivedReply = {
  message: { subject: 'Re', from: null, sentAt: null, text: 'Repaired.', isCut: false },
  references: [named],
  looksLikeBounce: false,
  filedIn: null,
  contactName: null,
  contactParty: null,
};

const unfinishedOf = (desk: ReturnType<typeof createFakeDesk>) =>
  createUnfinishedText(desk.client, 'cases/reply');

function openStore(read: ReceivedReply, upload = async () => uploadId) {
  let filed = 0;
  const desk = createFakeDesk({
    'replies.read': () => read,
    'unfinished.save': () => ({}),
    'replies.file': () => ({ case: supportCase, undoId }),
    'cases.undo': () => ({ cases: [supportCase] }),
    'cases.get': () => ({
      ...supportCase,
      progress: {
        ...supportCase.progress,
        waitingOn: 'publisher',
        waitingSince: '2026-11-23T08:00:00.000Z',
      },
    }),
  });
  const store = createReplyStore(desk.client, upload, unfinishedOf(desk), async () => {
    filed += 1;
  });
  return { desk, store, filed: () => filed };
}

test('a reply goes to the case that it names, from whom that case waits on, and only once', async () => {
  const { desk, store, filed } = openStore(reply);
  await store.readFile(new File(['x'], 'reply.eml'));

  await store.file(false);
  await store.file(false);

  expect(desk.inputsOf('replies.file')).toEqual([
    { reference, source: { kind: 'upload', uploadId }, from: 'publisher', isBounce: false },
  ]);
  expect(store.state.getState().filed).toEqual({
    reference,
    isBounce: false,
    isOurTurn: true,
    undoId,
    isTakenBack: false,
  });
  expect(filed()).toBe(1);
});

test('a reply that was filed is taken back once', async () => {
  const { desk, store, filed } = openStore(reply);
  await store.readFile(new File(['x'], 'reply.eml'));
  await store.file(false);

  await store.undo();
  await store.undo();

  expect(desk.inputsOf('cases.undo')).toEqual([{ undoId }]);
  expect(store.state.getState().filed).toMatchObject({ reference, isTakenBack: true });
  expect(filed()).toBe(2);
});

test('a reply of another desk is filed nowhere until somebody says where', async () => {
  const { desk, store } = openStore({
    ...reply,
    references: [{ ...named, reference: 'QD2222-2026-000001', isHere: false, isOurs: false }],
  });
  await store.readText('QD2222-2026-000001');

  await store.file(true);
  expect(desk.inputsOf('replies.file')).toEqual([]);
  await store.choose(reference);
  await store.file(true);

  expect(desk.inputsOf('replies.file')).toMatchObject([{ reference, isBounce: true }]);
});

test('a file that does not come up says why', async () => {
  const { store } = openStore(reply, async () => {
    throw new AppError('UPLOAD_NOT_FOUND');
  });

  await store.readFile(new File(['x'], 'reply.eml'));

  expect(store.state.getState().received).toMatchObject({ status: 'failed' });
});

test('who wrote is the sender on record before whom the case waits on', async () => {
  const { store } = openStore({ ...reply, contactName: 'Kai', contactParty: 'microsoft' });

  await store.readText('Re');

  expect(store.state.getState().from).toBe('microsoft');
});

test('a mail of no case becomes the question of a new triage', async () => {
  const desk = createFakeDesk({
    'replies.read': () => ({ ...reply, references: [] }),
    'triage.saveDraft': () => ({ revision: 1 }),
  });
  const store = createReplyStore(
    desk.client,
    async () => uploadId,
    unfinishedOf(desk),
    async () => undefined,
  );
  await store.readText('Re');

  const id = await store.startNew();

  expect(desk.inputsOf('triage.saveDraft')).toMatchObject([
    { id, draft: { question: 'Repaired.' }, revision: 0 },
  ]);
});

const first = { ...supportCase, reference: 'QD2222-2026-000001' };
const second = { ...supportCase, reference: 'QD2222-2026-000002' };
const since = '2026-11-23T08:00:00.000Z';
const waiting = {
  [first.reference]: {
    ...first,
    progress: { ...first.progress, waitingOn: 'publisher', waitingSince: since },
  },
  [second.reference]: {
    ...second,
    progress: { ...second.progress, waitingOn: 'microsoft', waitingSince: since },
  },
} as const;
const toTwo: ReceivedReply = {
  ...reply,
  references: [first, second].map((it) => ({ ...named, reference: it.reference })),
};

function openTwoCases(arrived: Promise<void> = Promise.resolve()) {
  const desk = createFakeDesk({
    'replies.read': () => toTwo,
    'cases.get': async (input) => {
      await arrived;
      const found = Object.values(waiting).find((it) => it.reference === input.reference);
      return found ?? supportCase;
    },
  });
  return createReplyStore(
    desk.client,
    async () => uploadId,
    unfinishedOf(desk),
    async () => undefined,
  );
}

test('another case brings its own writer, and not that of the case before it', async () => {
  const store = openTwoCases();
  await store.readText('Re');
  expect(store.state.getState().from).toBe('publisher');

  await store.choose(second.reference);

  expect(store.state.getState().from).toBe('microsoft');
});

test('while another case is read nobody is named as the writer', async () => {
  const store = openTwoCases();
  await store.readText('Re');

  const chosen = store.choose(second.reference);

  expect(store.state.getState().from).toBeNull();
  await chosen;
});

test('whom the operator named as the writer stays, whatever case is chosen then', async () => {
  const store = openTwoCases();
  await store.readText('Re');

  store.setFrom('customer');
  await store.choose(second.reference);

  expect(store.state.getState().from).toBe('customer');
});

test('whom the operator named stays when the case is read only after it', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const store = openTwoCases(promise);
  const read = store.readText('Re');
  await expect.poll(() => store.state.getState().reference).toBe(first.reference);

  store.setFrom('partner');
  resolve(undefined);
  await read;

  expect(store.state.getState().from).toBe('partner');
});

test('a reply that is not filed yet is there again after a reload, with what was said about it', async () => {
  const { desk, store } = openStore({ ...reply, references: [] });
  await store.readText('The export works again.');
  store.setFrom('customer');
  await store.choose(reference);
  await store.flush();
  const kept = desk.inputsOf('unfinished.save').at(-1);

  const again = createFakeDesk({
    'unfinished.load': () => ({ text: textOf(kept) }),
    'unfinished.save': () => ({}),
    'replies.read': () => ({ ...reply, references: [] }),
    'cases.get': () => supportCase,
  });
  const next = createReplyStore(
    again.client,
    async () => uploadId,
    unfinishedOf(again),
    async () => undefined,
  );
  await next.resume();

  expect(again.inputsOf('replies.read')).toEqual([
    { kind: 'text', text: 'The export works again.' },
  ]);
  expect(next.state.getState()).toMatchObject({ reference, from: 'customer' });
});

test('a reply that is filed or put away is not kept', async () => {
  const { desk, store } = openStore(reply);
  await store.readText('Re');
  await store.file(false);
  await expect.poll(() => textOf(desk.inputsOf('unfinished.save').at(-1))).toBeNull();

  await store.readText('Re');
  await store.flush();
  expect(textOf(desk.inputsOf('unfinished.save').at(-1))).not.toBeNull();
  store.leave();

  await expect.poll(() => textOf(desk.inputsOf('unfinished.save').at(-1))).toBeNull();
});

test('a dropped file that the desk has no more is not missed after a reload', async () => {
  const source = { kind: 'upload', uploadId };
  const desk = createFakeDesk({
    'unfinished.load': () => ({ text: JSON.stringify({ source, reference: null, from: null }) }),
    'unfinished.save': () => ({}),
    'replies.read': () => {
      throw new AppError('UPLOAD_NOT_FOUND');
    },
  });
  const store = createReplyStore(
    desk.client,
    async () => uploadId,
    unfinishedOf(desk),
    async () => undefined,
  );

  await store.resume();

  expect(store.state.getState().received).toEqual({ status: 'idle' });
});

const Saved = z.object({ text: z.string().nullable() });

function textOf(input: unknown): string | null {
  return Saved.parse(input).text;
}
