import { expect, test } from 'vitest';

import {
  addBit,
  bitsOf,
  createBitSet,
  intersect,
  keepUpTo,
  lowestBit,
  unite,
} from '../../../../../src/main/domain/policy/bit-set.ts';

test('a set holds what was added, over the borders of its words too', () => {
  const set = setOf(0, 31, 32, 63, 64, 99);

  expect(bitsOf(set)).toEqual([0, 31, 32, 63, 64, 99]);
  expect(lowestBit(set)).toBe(0);
});

test('an empty set has no lowest member', () => {
  expect(lowestBit(createBitSet(100))).toBe(-1);
  expect(bitsOf(createBitSet(0))).toEqual([]);
});

test('the intersection holds what both hold and leaves both as they were', () => {
  const a = setOf(1, 31, 40, 95);
  const b = setOf(31, 41, 95);

  expect(bitsOf(intersect(a, b))).toEqual([31, 95]);
  expect(bitsOf(a)).toEqual([1, 31, 40, 95]);
});

test('keeping up to a member drops the later ones only', () => {
  const set = setOf(3, 31, 32, 70);

  expect(bitsOf(keepUpTo(set, 31))).toEqual([3, 31]);
  expect(bitsOf(keepUpTo(set, 32))).toEqual([3, 31, 32]);
  expect(bitsOf(keepUpTo(set, 70))).toEqual([3, 31, 32, 70]);
});

test('uniting adds to the first set', () => {
  const set = setOf(2, 64);

  unite(set, setOf(2, 63));

  expect(bitsOf(set)).toEqual([2, 63, 64]);
});

function setOf(...bits: number[]): Uint32Array {
  const set = createBitSet(100);
  for (const bit of bits) addBit(set, bit);
  return set;
}
