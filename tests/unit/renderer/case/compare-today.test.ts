import { expect, test } from 'vitest';

import { compareToday } from '../../../../src/renderer/case/compare-today.ts';
import { askingStep, routed } from '../fake-desk.ts';

test('says nothing when the policy in force decides the same', () => {
  expect(compareToday(routed, { ...routed })).toBeNull();
});

test.each([
  ['other-owner', { owner: 'microsoft' }],
  ['other-way', { contact: 'publisher-engineering' }],
  ['other-rule', { rule: 'R-SLA' }],
] as const)('tells %s', (kind, change) => {
  expect(compareToday(routed, { ...routed, ...change })).toMatchObject({ kind });
});

test('tells that the policy in force would ask for one more fact', () => {
  expect(compareToday(routed, askingStep('askedBy').decision)).toEqual({
    kind: 'open',
    ask: 'askedBy',
  });
});
