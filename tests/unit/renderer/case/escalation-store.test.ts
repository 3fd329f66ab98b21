import { beforeEach, expect, test, vi } from 'vitest';

import { createEscalationStore } from '../../../../src/renderer/case/escalation-store.ts';
import { undecided } from '../../../../src/renderer/case/guard-choices.ts';
import type { Deliver } from '../../../../src/renderer/case/ways-out/deliver.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { ShownEscalation } from '../../../../src/shared/model/escalation.ts';
import type { ExportedMessage } from '../../../../src/shared/model/outgoing.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const reference = 'FP7K3Q-2026-000001';
const draft: ShownEscalation = {
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
  hash: 'as shown',
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

const deliver = vi.fn<Deliver>(() => Promise.resolve());
beforeEach(() => void deliver.mockClear());

const hashOf = (guard: readonly unknown[]) => `${guard.length} decided`;

test('composes for the chosen recipient in the chosen language', async () => {
  const desk = createFakeDesk({
    'escalation.compose': ({ recipient, language }) => ({ ...draft, recipient, language }),
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);

  await store.choose({ recipient: 'microsoft' });
  await store.choose({ language: 'zh-CN' });

  expect(desk.inputsOf('escalation.compose').at(-1)).toMatchObject({
    reference,
    recipient: 'microsoft',
    language: 'zh-CN',
    purpose: 'escalation',
  });
  expect(store.state.getState().draft.last?.language).toBe('zh-CN');
});

test('a draft that arrives after a newer one is dropped', async () => {
  const slow = later<ShownEscalation>();
  const replies = [slow.promise];
  const desk = createFakeDesk({
    'escalation.compose': () => replies.shift() ?? Promise.resolve({ ...draft, subject: 'new' }),
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);

  const first = store.compose();
  await store.compose();
  slow.resolve({ ...draft, subject: 'old' });
  await first;

  expect(store.state.getState().draft.last?.subject).toBe('new');
});

test('the text for one reader is never shown as that for another, also when theirs cannot be written', async () => {
  const slow = later<ShownEscalation>();
  const desk = createFakeDesk({
    'escalation.compose': ({ recipient }) => (recipient === 'customer' ? slow.promise : draft),
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);
  await store.choose({ page: 'letter' });
  expect(store.state.getState().draft.last).toEqual(draft);

  const asked = store.askCustomer();
  expect(store.state.getState().draft).toEqual({ status: 'loading', last: null });
  slow.reject(new AppError('INTERNAL'));
  await asked;

  expect(store.state.getState().draft).toMatchObject({ status: 'failed', last: null });
});

test('an export asks for everything required, and hands on what left', async () => {
  const desk = createFakeDesk({
    'escalation.export': () => ({ exported, escalation: draft }),
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);

  expect(await store.leave('eml')).toBe(true);

  expect(deliver).toHaveBeenCalledWith(exported, draft);
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
  const store = createEscalationStore(desk.client, reference, 'en', deliver);

  expect(await store.leave('eml')).toBe(false);

  const { leaving, draft: shown } = store.state.getState();
  expect(leaving).toMatchObject({ status: 'failed', error: { code: 'ESCALATION_INCOMPLETE' } });
  expect(shown.last?.checklist).toEqual([lacking]);
  expect(deliver).not.toHaveBeenCalled();
});

test('what leaves is what was shown: another text is shown first, and leaves when it is asked for again', async () => {
  let hash = 'before';
  const desk = createFakeDesk({
    'escalation.compose': () => ({ ...draft, hash }),
    'escalation.export': ({ previewed }) => {
      if (previewed !== hash) throw new AppError('TEXT_CHANGED');
      return { exported, escalation: { ...draft, hash } };
    },
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);
  await store.compose();
  hash = 'after';

  expect(await store.leave('eml')).toBe(false);
  expect(store.state.getState()).toMatchObject({
    leaving: { status: 'failed', error: { code: 'TEXT_CHANGED' } },
    draft: { status: 'ready', last: { hash: 'after' } },
  });
  expect(deliver).not.toHaveBeenCalled();

  expect(await store.leave('eml')).toBe(true);
});

test('what was just decided stands in the text that leaves', async () => {
  const findings: ShownEscalation['findings'] = [
    { id: 'card', kind: 'card-number', block: 'situation', shown: '4111 1111 1111 1111' },
  ];
  const desk = createFakeDesk({
    'escalation.compose': ({ guard }) => ({ ...draft, findings, hash: hashOf(guard) }),
    'escalation.export': ({ previewed, guard }) => {
      if (previewed !== hashOf(guard)) throw new AppError('TEXT_CHANGED');
      return { exported, escalation: draft };
    },
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);
  await store.compose();

  store.decide({ act: 'remove', id: 'card' });

  expect(await store.leave('eml')).toBe(true);
});

test('a clipboard that refuses the text is told, and nothing is said to have left', async () => {
  deliver.mockRejectedValueOnce(new AppError('CLIPBOARD_REFUSED'));
  const desk = createFakeDesk({
    'escalation.export': () => ({ exported: { ...exported, form: 'text' }, escalation: draft }),
    'escalation.compose': () => draft,
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);

  await store.leave('text');

  expect(store.state.getState().leaving).toMatchObject({
    status: 'failed',
    form: 'text',
    error: { code: 'CLIPBOARD_REFUSED' },
  });
});

test('one key asks the customer for what this recipient still lacks', async () => {
  const desk = createFakeDesk({ 'escalation.compose': () => draft });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);
  await store.start('microsoft');

  await store.askCustomer();

  expect(desk.inputsOf('escalation.compose').at(-1)).toMatchObject({
    recipient: 'customer',
    purpose: 'missing-facts',
    checklistOf: 'microsoft',
  });
});

test('only findings of the text as it is now are decided, and a keep without a reason decides nothing', async () => {
  const findings: ShownEscalation['findings'] = [
    { id: 'card', kind: 'card-number', block: 'situation', shown: '4111 1111 1111 1111' },
    { id: 'token', kind: 'token', block: 'situation', shown: 'sk-1' },
  ];
  const desk = createFakeDesk({
    'escalation.compose': () => ({ ...draft, findings }),
    'escalation.export': () => ({ exported, escalation: draft }),
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);
  await store.compose();

  store.decide({ act: 'remove', id: 'gone' });
  store.decide({ act: 'remove', id: 'card' });
  store.decide({ act: 'keep', id: 'token', reason: ' ' });
  await store.leave('eml');

  expect(undecided(store.state.getState()).map(({ id }) => id)).toEqual(['token']);
  expect(desk.inputsOf('escalation.export')).toMatchObject([
    { guard: [{ act: 'remove', id: 'card' }] },
  ]);
});

test('the fields of a text that changed meanwhile are not copied any further', async () => {
  const bodies = ['old', 'old', 'new'];
  const desk = createFakeDesk({
    'escalation.compose': () => ({ ...draft, body: bodies.shift() ?? '' }),
    'escalation.export': () => ({
      exported: { ...exported, form: 'fields' },
      escalation: { ...draft, fields: [{ name: 'ask', label: 'Ask', value: 'Restore it' }] },
    }),
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);
  await store.compose();
  await store.leave('fields');
  store.countField();

  await store.compose();
  expect(store.state.getState().portal?.next).toBe(1);
  await store.compose();
  expect(store.state.getState().portal).toBeNull();
});

test('the other reader is shown in the other language', async () => {
  const desk = createFakeDesk({
    'escalation.compose': ({ recipient, language }) => ({ ...draft, recipient, language }),
  });
  const store = createEscalationStore(desk.client, reference, 'en', deliver);

  await store.showTwin(true);

  expect(store.state.getState().twin).toMatchObject({
    status: 'ready',
    value: { recipient: 'customer', language: 'zh-CN' },
  });
});
