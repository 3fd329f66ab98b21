import { expect, test } from 'vitest';

import {
  countTypingErrors,
  createSimilarWords,
} from '../../../../../src/main/domain/search/similar-words.ts';

test.each([
  ['fortinet', 'fortinet', 0],
  ['fortnet', 'fortinet', 1],
  ['fortient', 'fortinet', 1],
  ['fortinett', 'fortinet', 1],
  ['gortinat', 'fortinet', 2],
  ['abcdefgh', 'fortinet', 3],
])('%s is %s with %i typing errors', (one, other, expected) => {
  expect(countTypingErrors(one, other, 2)).toBe(expected);
  expect(countTypingErrors(other, one, 2)).toBe(expected);
});

test('the word with the fewest errors comes first, of equal ones the more frequent', () => {
  const find = createSimilarWords([
    { term: 'fortress', df: 50 },
    { term: 'fortinet', df: 10 },
    { term: 'fortiner', df: 90 },
  ]);

  expect(find('fortinex')).toEqual(['fortiner', 'fortinet']);
});

test('a short word is never taken for another', () => {
  expect(createSimilarWords([{ term: 'sap', df: 5 }])('sab')).toEqual([]);
});
