import { expect, test } from 'vitest';

import { createEscalationStore } from '../../../../src/renderer/case/escalation-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { Escalation } from '../../../../src/shared/model/escalation.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const reference = 'FP7K3Q-2026-000001';
const draft: Escalation = {
  reference,
  recipient: 'publisher',
  language: 'en',
  to: null,
  subject: `[${reference}] It fails`,
  blocks: [],
  body: '',
  missing: [],
  warnings: [],
};

test('composes for the chosen recipient in the chosen language', async () => {
  const desk = createFakeDesk({
    'escalation.compose': ({ recipient, language }) => ({ ...draft, recipient, language }),
  });
  const store = createEscalationStore(desk.client, reference, 'en');

  await store.choose({ recipient: 'microsoft' });
  await store.choose({ language: 'zh-CN' });

  expect(desk.inputsOf('escalation.compose').at(-1)).toEqual({
    reference,
    recipient: 'microsoft',
    language: 'zh-CN',
  });
  expect(store.state.getState().draft.last?.language).toBe('zh-CN');
});

test('a draft that arrives after a newer one is dropped', async () => {
  const slow = later<Escalation>();
  const replies = [slow.promise];
  const desk = createFakeDesk({
    'escalation.compose': () => replies.shift() ?? Promise.resolve({ ...draft, subject: 'new' }),
  });
  const store = createEscalationStore(desk.client, reference, 'en');

  const first = store.compose();
  await store.compose();
  slow.resolve({ ...draft, subject: 'old' });
  await first;

  expect(store.state.getState().draft.last?.subject).toBe('new');
});

test('an export asks for everything required and hands out the file', async () => {
  const desk = createFakeDesk({
    'escalation.export': () => ({
      fileName: 'case.eml',
      eml: 'X-Unsent: 1\r\n',
      escalation: draft,
    }),
  });
  const store = createEscalationStore(desk.client, reference, 'en');

  const file = await store.exportDraft();

  expect(file).toEqual({ fileName: 'case.eml', eml: 'X-Unsent: 1\r\n' });
  expect(desk.inputsOf('escalation.export')).toEqual([
    { reference, recipient: 'publisher', language: 'en', strictness: 'required' },
  ]);
});

test('an export that is stopped says so and shows what is missing', async () => {
  const desk = createFakeDesk({
    'escalation.export': () => {
      throw new AppError('ESCALATION_INCOMPLETE', { missing: 'impact' });
    },
    'escalation.compose': () => ({ ...draft, missing: [{ item: 'impact', isRequired: true }] }),
  });
  const store = createEscalationStore(desk.client, reference, 'en');

  expect(await store.exportDraft()).toBeNull();

  const { exporting, draft: shown } = store.state.getState();
  expect(exporting).toMatchObject({ status: 'failed', error: { code: 'ESCALATION_INCOMPLETE' } });
  expect(shown.last?.missing).toEqual([{ item: 'impact', isRequired: true }]);
});
