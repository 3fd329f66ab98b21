import { expect, test } from 'vitest';

import { createEscalationStore } from '../../../../src/renderer/case/escalation-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { Escalation } from '../../../../src/shared/model/escalation.ts';
import type { ExportedMessage } from '../../../../src/shared/model/outgoing.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const reference = 'FP7K3Q-2026-000001';
const draft: Escalation = {
  reference,
  recipient: 'publisher',
  language: 'en',
  purpose: 'escalation',
  to: null,
  subject: `[${reference}] It fails`,
  blocks: [],
  body: '',
  fields: [],
  checklist: [],
  staysInside: [],
  findings: [],
  dated: [],
  warnings: [],
};

const lacking = { item: 'impact', isRequired: true, isThere: false } as const;
const exported: ExportedMessage = {
  form: 'eml',
  fileName: 'case.eml',
  mediaType: 'message/rfc822',
  content: 'X-Unsent: 1\r\n',
  isBase64: false,
  sizeBytes: 13,
  clipboardRest: null,
  sha256: '0'.repeat(64),
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
      exported,
      escalation: draft,
    }),
  });
  const store = createEscalationStore(desk.client, reference, 'en');

  const file = await store.exportDraft();

  expect(file).toEqual(exported);
  expect(desk.inputsOf('escalation.export')).toEqual([
    expect.objectContaining({
      reference,
      recipient: 'publisher',
      form: 'eml',
      strictness: 'required',
    }),
  ]);
});

test('an export that is stopped says so and shows what is missing', async () => {
  const desk = createFakeDesk({
    'escalation.export': () => {
      throw new AppError('ESCALATION_INCOMPLETE', { missing: 'impact' });
    },
    'escalation.compose': () => ({ ...draft, checklist: [lacking] }),
  });
  const store = createEscalationStore(desk.client, reference, 'en');

  expect(await store.exportDraft()).toBeNull();

  const { exporting, draft: shown } = store.state.getState();
  expect(exporting).toMatchObject({ status: 'failed', error: { code: 'ESCALATION_INCOMPLETE' } });
  expect(shown.last?.checklist).toEqual([lacking]);
});
