import { expect, test } from 'vitest';

import { settlingKeys } from '../../../../src/renderer/triage/settling-keys.ts';

test('names the digits that leave one owner', () => {
  const keys = settlingKeys({
    fact: 'askedBy',
    mostQuestionsLeft: 2,
    answers: [
      { value: 'customer', owners: ['publisher'] },
      { value: 'partner', owners: ['publisher', 'microsoft'] },
      { value: 'isv', owners: ['microsoft'] },
    ],
  });

  expect(keys).toEqual(['1', '3']);
});

test('names none when the owner is the same whatever is answered', () => {
  const answers = ['yes', 'no'].map((value) => ({ value, owners: ['publisher' as const] }));

  expect(settlingKeys({ fact: 'firstLine', mostQuestionsLeft: 1, answers })).toEqual([]);
});
