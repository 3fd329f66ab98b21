import { expect, test } from 'vitest';

import { findNearOutcomes } from '../../../../src/renderer/triage/find-near-outcomes.ts';
import { askingStep, createFakeDesk, routed, routedStep } from '../fake-desk.ts';

test('names one fact per other owner, and never the owner that is there already', async () => {
  const desk = createFakeDesk({
    'triage.step': ({ facts }) => {
      if (facts.askedBy === 'isv') return routedStep;
      if (facts.askedBy === 'partner' || facts.publisher === 'microsoft') {
        return { ...routedStep, decision: { ...routed, owner: 'microsoft' } };
      }
      if (facts.purchaseChannel === 'customer-direct') return askingStep('topic');
      return { ...routedStep, decision: { ...routed, owner: 'undetermined' } };
    },
  });

  const near = await findNearOutcomes(
    desk.client,
    { askedBy: 'customer', publisher: 'isv', purchaseChannel: 'through-partner' },
    null,
    routed,
  );

  expect(near).toEqual([
    { fact: 'askedBy', value: 'partner', owner: 'microsoft' },
    { fact: 'publisher', value: 'unknown', owner: 'undetermined' },
  ]);
});

test('changes only facts that are known: the others were not asked because they do not matter', async () => {
  const desk = createFakeDesk({ 'triage.step': () => routedStep });

  await findNearOutcomes(desk.client, { topic: 'billing', askedBy: 'isv' }, null, routed);

  expect(desk.inputsOf('triage.step')).toEqual([
    { facts: { topic: 'billing', askedBy: 'customer' }, offer: null },
    { facts: { topic: 'billing', askedBy: 'partner' }, offer: null },
  ]);
});
