import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  mostHeight,
  type RowScroll,
  scrollTopToShow,
  windowOf,
} from '../../../../src/renderer/parts/row-window.ts';

const scrolls = fc.record({
  count: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 100_000, max: 2_000_000 })),
  rowHeight: fc.integer({ min: 20, max: 80 }),
  scrollTop: fc.integer({ min: -400, max: mostHeight }),
  viewHeight: fc.integer({ min: 100, max: 2_000 }),
});

function isInView(scroll: RowScroll, row: number): boolean {
  const { first, top } = windowOf(scroll);
  const start = top + (row - first) * scroll.rowHeight;
  const scrollTop = Math.max(0, scroll.scrollTop);
  // Half a pixel is lost in the arithmetic of a list of 100 million pixels.
  return (
    start >= scrollTop - 0.5 && start + scroll.rowHeight <= scrollTop + scroll.viewHeight + 0.5
  );
}

test('at the top the first rows are drawn, and a little more than the window shows', () => {
  expect(windowOf({ count: 100_000, rowHeight: 50, scrollTop: 0, viewHeight: 500 })).toEqual({
    first: 0,
    last: 16,
    top: 0,
    height: 5_000_000,
  });
});

test('at the end of a million rows the last row is drawn', () => {
  const scroll = { count: 1_000_000, rowHeight: 50, scrollTop: mostHeight - 500, viewHeight: 500 };

  expect(windowOf(scroll)).toMatchObject({ last: 1_000_000, height: mostHeight });
  expect(isInView(scroll, 999_999)).toBe(true);
});

test('few rows are drawn however long the list is', () => {
  fc.assert(
    fc.property(scrolls, (scroll) => {
      const { first, last } = windowOf(scroll);

      expect(first).toBeGreaterThanOrEqual(0);
      expect(last - first).toBeLessThanOrEqual(
        Math.ceil(scroll.viewHeight / scroll.rowHeight) + 14,
      );
    }),
  );
});

test('a row that is to be shown is in the view then', () => {
  fc.assert(
    fc.property(scrolls, fc.nat(), (scroll, number) => {
      const row = number % scroll.count;

      const scrollTop = scrollTopToShow(scroll, row);

      expect(isInView({ ...scroll, scrollTop }, row)).toBe(true);
    }),
  );
});

test('near the top of a million rows the next row that is to be shown is in the view', () => {
  const scroll = { count: 1_000_000, rowHeight: 50, scrollTop: 0, viewHeight: 500 };
  for (let row = 0; row < 100; row += 1) {
    const scrollTop = scrollTopToShow(scroll, row);

    expect({ row, isInView: isInView({ ...scroll, scrollTop }, row) }).toEqual({
      row,
      isInView: true,
    });
  }
});
