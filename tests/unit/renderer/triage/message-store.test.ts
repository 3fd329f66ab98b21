import { expect, test, vi } from 'vitest';

import { createMessageStore } from '../../../../src/renderer/triage/message-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { createFakeDesk } from '../fake-desk.ts';

const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const file = new File(['From: a@b.example'], 'question.eml');

test('an e-mail fills the question with what it says', async () => {
  const desk = createFakeDesk({
    'triage.readMessage': () => ({
      subject: 'Export',
      from: 'Ana <ana@northbrook.example>',
      sentAt: null,
      text: 'Export\n\nIt fails.',
      isCut: false,
    }),
  });
  const onText = vi.fn<(text: string, from: string | null) => void>();
  const store = createMessageStore(desk.client, async () => uploadId, onText);

  await store.read(file);

  expect(onText).toHaveBeenCalledExactlyOnceWith(
    'Export\n\nIt fails.',
    'Ana <ana@northbrook.example>',
  );
  expect(desk.inputsOf('triage.readMessage')).toEqual([{ uploadId }]);
  expect(store.state.getState().status).toBe('ready');
});

test('a file that is no e-mail says so and leaves the question alone', async () => {
  const desk = createFakeDesk({
    'triage.readMessage': () => {
      throw new AppError('MESSAGE_NOT_READABLE', { problem: 'it has no header' });
    },
  });
  const onText = vi.fn<(text: string, from: string | null) => void>();
  const store = createMessageStore(desk.client, async () => uploadId, onText);

  await store.read(file);

  expect(onText).not.toHaveBeenCalled();
  expect(store.state.getState()).toMatchObject({
    status: 'failed',
    error: { code: 'MESSAGE_NOT_READABLE' },
  });
});
