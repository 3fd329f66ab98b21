import { expect, test } from 'vitest';

import { nearSentences } from '../../../../src/renderer/decision/near-sentences.ts';
import type { NearMiss } from '../../../../src/shared/model/explanation.ts';

function miss(fact: NearMiss['fact'], to: string, owners: NearMiss['owners']): NearMiss {
  return { fact, from: 'whatever', to, owners, rule: null };
}

test('topics that lead to the same owner are one sentence; other facts have one each', () => {
  const sentences = nearSentences([
    miss('topic', 'billing', ['partner']),
    miss('topic', 'payment', ['partner']),
    miss('topic', 'portal-error', ['microsoft']),
    miss('publisher', 'microsoft', ['partner']),
    miss('publisher', 'unknown', ['partner']),
  ]);

  expect(sentences.map((it) => [it.fact, it.values])).toEqual([
    ['publisher', ['microsoft']],
    ['topic', ['portal-error']],
    ['publisher', ['unknown']],
    ['topic', ['billing', 'payment']],
  ]);
});

test('every owner that is possible at all is named before any is named twice', () => {
  const owners = nearSentences([
    miss('askedBy', 'partner', ['microsoft']),
    miss('askedBy', 'isv', ['microsoft']),
    miss('purchaseChannel', 'customer-direct', ['outside-policy']),
    miss('azureBased', 'no', ['partner', 'publisher']),
  ]).map((it) => it.owners);

  expect(owners).toEqual([
    ['microsoft'],
    ['outside-policy'],
    ['partner', 'publisher'],
    ['microsoft'],
  ]);
});

test('no near miss is lost', () => {
  const misses = [
    miss('topic', 'billing', ['partner']),
    miss('topic', 'payment', ['partner']),
    miss('cspModel', 'direct-bill', ['partner']),
  ];

  const kept = nearSentences(misses).flatMap(({ fact, values }) =>
    values.map((value) => `${fact} ${value}`),
  );

  expect(kept.toSorted()).toEqual(misses.map((it) => `${it.fact} ${it.to}`).toSorted());
});
