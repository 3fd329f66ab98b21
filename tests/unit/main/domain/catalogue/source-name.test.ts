import { expect, test } from 'vitest';

import {
  defaultSourceName,
  sameName,
} from '../../../../../src/main/domain/catalogue/source-name.ts';

test.each([
  ['Price list DE 2026-11.csv', 'Price list DE'],
  ['price_list_DE_20261123.xlsx', 'price list DE'],
  ['Preisliste 23.11.2026.csv', 'Preisliste'],
  ['offers (2).json', 'offers'],
  ['价格表2026年11月.csv', '价格表'],
  ['2026-11-23.csv', '2026-11-23'],
  ['sentinel_solutions.csv', 'sentinel solutions'],
  ['.csv', '.csv'],
])('the list in “%s” is called “%s” from one delivery to the next', (fileName, name) => {
  expect(defaultSourceName(fileName)).toBe(name);
});

test('names that differ in case, width or spaces are one', () => {
  expect(sameName(' Price  list ＤＥ', 'price list de')).toBe(true);
  expect(sameName('Price list DE', 'Price list FR')).toBe(false);
});
