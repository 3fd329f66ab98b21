import { expect, test } from 'vitest';

import { keysWithoutColumn, withConstant } from '../../../../src/renderer/import/key-columns.ts';
import type { ImportMapping } from '../../../../src/shared/model/catalogue-import.ts';

const mapping: ImportMapping = {
  name: 'guess',
  columns: { publisherId: ['Publisher'] },
  listSeparators: [','],
  constants: {},
};

test('a half of the key that no column gives is asked for', () => {
  expect(keysWithoutColumn(mapping, ['publisher', 'title'])).toEqual(['offerId']);
  expect(keysWithoutColumn(mapping, ['title'])).toEqual(['publisherId', 'offerId']);
});

test('a value for all rows is taken, and taken away when it is emptied', () => {
  const filled = withConstant(mapping, 'offerId', 'reporting');

  expect(filled.constants).toEqual({ offerId: 'reporting' });
  expect(withConstant(filled, 'offerId', ' ').constants).toEqual({});
});
