import { expect, test } from 'vitest';

import { createKeySet } from '../../../../../src/main/store/catalogue/key-set.ts';

test('each key is new once, also where the halves put together are alike', () => {
  const keys = createKeySet();

  expect(keys.add({ publisherId: 'ab', offerId: 'c' })).toBe(true);
  expect(keys.add({ publisherId: 'a', offerId: 'bc' })).toBe(true);
  expect(keys.add({ publisherId: 'ab', offerId: 'c' })).toBe(false);
  expect(keys.has({ publisherId: 'a', offerId: 'b' })).toBe(false);
});

test('among a hundred thousand keys none is taken for another', () => {
  const keys = createKeySet();

  const all = Array.from({ length: 100_000 }, (_, index) => ({
    publisherId: `p${index % 7}`,
    offerId: `offer-${index}`,
  }));

  expect(all.filter((key) => !keys.add(key))).toEqual([]);
  expect(all.filter((key) => !keys.has(key))).toEqual([]);
});
