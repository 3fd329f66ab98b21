import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createWordTable } from '../../../../../src/main/domain/search/word-table.ts';

test('a word has one number wherever it stands, and comes back as it was', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', '云'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const table = createWordTable(1_000, 8);
      const numbers = new Map<string, number>();
      for (const it of words) {
        const number = table.numberOf(`--${it}--`, 2, 2 + it.length);
        expect(number).toBe(numbers.get(it) ?? numbers.size);
        numbers.set(it, number);
        expect(table.wordAt(number)).toBe(it);
      }
    }),
  );
});

test('numbers, long words and words beyond the limit get none', () => {
  const table = createWordTable(2, 4);
  const numberOf = (word: string): number => table.numberOf(word, 0, word.length);

  expect(numberOf('ab')).toBe(0);
  expect(numberOf('a1')).toBe(-1);
  expect(numberOf('abcde')).toBe(-1);
  expect(numberOf('cd')).toBe(1);
  expect(numberOf('ef')).toBe(-1);
  expect(numberOf('ab')).toBe(0);
});
