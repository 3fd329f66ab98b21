import { expect, test } from 'vitest';

import { previewAnswers } from '../../../../src/renderer/triage/preview-answers.ts';
import { factValues } from '../../../../src/shared/model/facts.ts';
import { createFakeDesk, routed } from '../fake-desk.ts';

const reseller = {
  cspModel: 'indirect-reseller',
  topic: 'billing',
  resellerSplit: 'provider',
} as const;

function open() {
  return createFakeDesk({
    'triage.knownFacts': ({ topic }) => ({
      known: [
        {
          fact: 'resellerSplit',
          value: topic === 'how-to' ? 'reseller' : 'unrecorded',
          source: 'agreement',
        },
      ],
    }),
    'triage.preview': ({ facts }) => ({
      answers: factValues.topic.map((value) => ({
        value,
        decision: { ...routed, rule: `R-${facts.resellerSplit}` },
        owners: ['publisher'],
      })),
    }),
  });
}

test('another topic is looked at with what was agreed for its own group', async () => {
  const { client } = open();

  const answers = await previewAnswers(client, {
    facts: reseller,
    offer: null,
    fact: 'topic',
    isSplitAgreed: true,
  });

  const ruleOf = (topic: string) => {
    const decision = answers.find((it) => it.value === topic)?.decision;
    return decision?.status === 'routed' ? decision.rule : null;
  };
  expect(answers).toHaveLength(factValues.topic.length);
  expect(ruleOf('how-to')).toBe('R-reseller');
  expect(ruleOf('refund')).toBe('R-provider');
  expect(ruleOf('deployment')).toBe('R-unrecorded');
});

test('a split that the operator gave stays whatever the topic', async () => {
  const desk = open();

  const answers = await previewAnswers(desk.client, {
    facts: reseller,
    offer: null,
    fact: 'topic',
    isSplitAgreed: false,
  });

  expect(answers[0]?.decision).toMatchObject({ rule: 'R-provider' });
  expect(desk.inputsOf('triage.knownFacts')).toEqual([]);
});
