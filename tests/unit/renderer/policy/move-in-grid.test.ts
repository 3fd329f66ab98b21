import { expect, test } from 'vitest';

import { moveInGrid } from '../../../../src/renderer/policy/grid/move-in-grid.ts';

const size = { rows: 27, columns: 3 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

test.each([
  ['ArrowDown', { row: 5, column: 1 }],
  ['ArrowUp', { row: 3, column: 1 }],
  ['ArrowLeft', { row: 4, column: 0 }],
  ['ArrowRight', { row: 4, column: 2 }],
  ['Home', { row: 4, column: 0 }],
  ['End', { row: 4, column: 2 }],
])('%s leads to the next cell of its direction', (key, to) => {
  expect(moveInGrid({ row: 4, column: 1 }, press(key), size)).toEqual(to);
});

test('Ctrl with Home or End leads to a corner', () => {
  expect(moveInGrid({ row: 4, column: 1 }, press('Home', true), size)).toEqual({
    row: 0,
    column: 0,
  });
  expect(moveInGrid({ row: 4, column: 1 }, press('End', true), size)).toEqual({
    row: 26,
    column: 2,
  });
});

test('beyond the edge, and for a key that is not the grid’s, nothing moves', () => {
  expect(moveInGrid({ row: 0, column: 0 }, press('ArrowUp'), size)).toBeNull();
  expect(moveInGrid({ row: 26, column: 2 }, press('ArrowRight'), size)).toBeNull();
  expect(moveInGrid({ row: 1, column: 1 }, press('Enter'), size)).toBeNull();
});
