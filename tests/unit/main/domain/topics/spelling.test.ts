import { expect, test } from 'vitest';

import { createSpelling } from '../../../../../src/main/domain/topics/spelling.ts';

const spelling = createSpelling(
  new Map([
    ['refund', 9],
    ['invoice', 5],
    ['order', 4],
    ['older', 1],
    ['quote', 3],
    ['quota', 2],
  ]),
);

test.each([
  ['two letters swapped', 'refnud', 'refund'],
  ['a letter too many', 'invoiice', 'invoice'],
  ['a letter too few', 'invoce', 'invoice'],
  ['another letter', 'invoike', 'invoice'],
])('%s is put right', (_, written, meant) => {
  expect(spelling(written)).toBe(meant);
});

test('the commoner of two near words is meant', () => {
  expect(spelling('ovder')).toBe('order');
});

test.each(['quota', 'invented', 'oder', 'x', '', 'z'.repeat(1_000)])('%j stays', (word) => {
  expect(spelling(word)).toBe(word);
});
