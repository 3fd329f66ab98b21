import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readList, writeList } from '../../../../../src/main/domain/catalogue/cell-list.ts';

test('values come without spaces, each once; one in quotes may hold separators', () => {
  expect(readList(' a, b;a,,"c, d" ; "5"" pipe"', [',', ';'])).toEqual([
    'a',
    'b',
    'c, d',
    '5" pipe',
  ]);
});

test('quotes that do not enclose a value are part of it', () => {
  expect(readList('5" pipe, "open, "x" y', [','])).toEqual(['5" pipe', '"open', '"x" y']);
});

test('what was written is read as it was, whatever the values hold', () => {
  const value = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', ' ', '\n', '|'),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.uniqueArray(value), (values) => {
      expect(readList(writeList(values), [',', ';'])).toEqual(values);
    }),
    { numRuns: 1_000 },
  );
});
