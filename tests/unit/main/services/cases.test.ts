import { expect, test } from 'vitest';

import type { LocalRuleEdit } from '../../../../src/shared/model/local-agreement.ts';
import {
  caseInput,
  openDesk,
  publish,
  quoteFacts,
  quotesToPublisher,
  shipped,
} from './policy-desk.ts';

const toProvider: LocalRuleEdit = {
  when: { topic: ['quote-pricing'] },
  owner: 'indirect-provider',
  firstContact: 'indirect-provider',
  contact: 'indirect-provider',
  escalateTo: null,
  reason: 'Polar answers price questions',
  counterpart: 'Polar',
  agreedOn: '2026-10-01',
};

test('a case keeps its decision and its version when only its texts are corrected', async () => {
  const { call } = await openDesk();
  const before = await call('cases.create', caseInput({ customer: 'Spruze' }));
  await publish(call, quotesToPublisher, 'ours');
  const { topic, ...facts } = quoteFacts;

  const after = await call('cases.update', {
    reference: before.reference,
    revision: 1,
    change: caseInput({ customer: 'Spruce', question: 'How much?', facts: { topic, ...facts } }),
  });

  expect(after).toEqual({
    ...before,
    customer: 'Spruce',
    question: 'How much?',
    revision: before.revision + 1,
    updatedAt: after.updatedAt,
  });
  const { explanation, today } = await call('cases.explain', { reference: before.reference });
  expect(explanation).toMatchObject({ policyVersion: shipped.version, rule: 'R-QUOTE' });
  expect(today).toMatchObject({ policyVersion: 'ours', decision: { owner: 'publisher' } });
});

test('a case whose texts are corrected is still explained by the agreements of its day', async () => {
  const { call } = await openDesk();
  await call('agreements.saveRule', { id: null, edit: toProvider });
  const { reference } = await call('cases.create', caseInput());
  await call('agreements.removeRule', { id: 'L-1' });

  const after = await call('cases.update', {
    reference,
    revision: 1,
    change: caseInput({ customer: 'Spruce' }),
  });

  expect(after.decision).toMatchObject({ rule: 'L-1', owner: 'indirect-provider' });
  expect((await call('cases.explain', { reference })).explanation).toMatchObject({ rule: 'L-1' });
});

test.each([
  ['another answer', { ...quoteFacts, askedBy: 'partner' }, 'R-QUOTE'],
  ['an answer more', { ...quoteFacts, azureBased: 'no' }, 'R-QUOTE'],
  ['another topic', { ...quoteFacts, topic: 'billing', commerceFault: 'no' }, 'R-BILLING'],
] as const)('a case with %s is decided under the policy in force today', async (_, facts, rule) => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  await call('agreements.saveRule', {
    id: null,
    edit: { ...toProvider, when: { topic: ['other'] } },
  });
  await publish(call, quotesToPublisher, 'ours');

  const after = await call('cases.update', {
    reference,
    revision: 1,
    change: caseInput({ facts }),
  });

  expect(after).toMatchObject({ facts, policyVersion: 'ours', decision: { rule } });
  expect((await call('cases.explain', { reference })).explanation?.policyVersion).toBe('ours');
});
