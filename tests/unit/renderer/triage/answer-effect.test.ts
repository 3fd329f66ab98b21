import { expect, test } from 'vitest';

import { answerEffect } from '../../../../src/renderer/triage/answer-effect.ts';
import { askingStep, routed } from '../fake-desk.ts';

const open = askingStep('topic').decision;

test('the same outcome is the same, whatever rule gives it', () => {
  const decision = { ...routed, rule: 'R-ACTIVATION', certainty: 'inferred' } as const;

  expect(answerEffect(routed, { value: 'x', decision, owners: ['publisher'] })).toEqual({
    kind: 'same',
  });
});

test('another owner is named', () => {
  const decision = { ...routed, owner: 'microsoft' } as const;

  expect(answerEffect(routed, { value: 'x', decision, owners: ['microsoft'] })).toEqual({
    kind: 'other-owner',
    owner: 'microsoft',
  });
  expect(answerEffect(open, { value: 'x', decision: routed, owners: ['publisher'] })).toEqual({
    kind: 'other-owner',
    owner: 'publisher',
  });
});

test.each([
  { firstContact: 'publisher' },
  { contact: 'publisher-engineering' },
  { escalateTo: null },
] as const)('the same owner by another way is told apart: %j', (other) => {
  const decision = { ...routed, ...other };

  expect(answerEffect(routed, { value: 'x', decision, owners: ['publisher'] })).toEqual({
    kind: 'other-way',
    owner: 'publisher',
  });
});

test('an answer after which more must be asked says who could own it then', () => {
  const preview = { value: 'x', decision: open, owners: ['publisher', 'microsoft'] } as const;

  expect(answerEffect(routed, { ...preview, owners: [...preview.owners] })).toEqual({
    kind: 'open',
    owners: ['publisher', 'microsoft'],
  });
});
