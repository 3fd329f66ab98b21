import { expect, test } from 'vitest';

import { readTime } from '../../../../../src/main/domain/catalogue/cell-value.ts';

test.each([
  ['2026-02-28', '2026-02-28T00:00:00.000Z'],
  ['2026/02/28', '2026-02-28T00:00:00.000Z'],
  ['2026-02-28T23:30:00-02:00', '2026-03-01T01:30:00.000Z'],
])('the time %s is understood', (cell, expected) => {
  expect(readTime(cell)).toBe(expected);
});

test.each(['2026-02-31', '2026-02-31T00:00:00Z', '2026-02-29T10:00:00+08:00', '2026-13-01'])(
  'a day that does not exist is not understood: %s',
  (cell) => {
    expect(readTime(cell)).toBeUndefined();
  },
);
