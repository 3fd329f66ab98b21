import { expect, test } from 'vitest';

import {
  countTypingErrors,
  createSimilarWords,
  packKnownWords,
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
  const find = createSimilarWords(
    packKnownWords([
      { word: 'fortress', count: 50 },
      { word: 'fortinet', count: 10 },
      { word: 'fortiner', count: 90 },
    ]),
  );

  expect(find('fortinex')).toEqual(['fortiner', 'fortinet']);
});

test('a short word is never taken for another', () => {
  expect(createSimilarWords(packKnownWords([{ word: 'sap', count: 5 }]))('sab')).toEqual([]);
});
