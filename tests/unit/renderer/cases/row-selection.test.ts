import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  focusOn,
  keepRows,
  noRows,
  pressRow,
  pressRowKey,
  rowsToActOn,
  type RowSelection,
} from '../../../../src/renderer/cases/row-selection.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];

function press(selection: RowSelection, key: string, shiftKey = false, isCommand = false) {
  return pressRowKey(selection, keys, { key, shiftKey, isCommand }) ?? selection;
}

test('arrows move over the rows and choose nothing; an act is for the row in focus', () => {
  const moved = press(press(press(noRows, 'ArrowDown'), 'ArrowDown'), 'ArrowDown');

  expect(moved.focus).toBe('c');
  expect(moved.chosen.size).toBe(0);
  expect(rowsToActOn(moved, keys)).toEqual(['c']);
});

test('Shift and the arrows choose a range that grows and shrinks from where it began', () => {
  const start = press(noRows, 'ArrowDown');
  const grown = press(press(start, 'ArrowDown', true), 'ArrowDown', true);
  const shrunk = press(grown, 'ArrowUp', true);

  expect([...grown.chosen]).toEqual(['a', 'b', 'c']);
  expect([...shrunk.chosen]).toEqual(['a', 'b']);
});

test('a range begins at the row in focus when nothing was moved to before', () => {
  const focused = { ...noRows, focus: 'b' };

  expect([...press(focused, 'ArrowDown', true).chosen]).toEqual(['b', 'c']);
});

test('the focus that a press of the mouse brings does not move the beginning of a range', () => {
  const chosen = pressRow(noRows, keys, 'b', 'only');

  const ranged = pressRow(focusOn(chosen, 'd'), keys, 'd', 'range');

  expect([...ranged.chosen]).toEqual(['b', 'c', 'd']);
});

test('Space adds a row and takes it away again; Ctrl+A takes all, Escape none', () => {
  const first = press(press(noRows, 'ArrowDown'), ' ');
  const all = press(first, 'a', false, true);

  expect([...first.chosen]).toEqual(['a']);
  expect(press(first, ' ').chosen.size).toBe(0);
  expect([...all.chosen]).toEqual(keys);
  expect(press(all, 'Escape').chosen.size).toBe(0);
});

test('a press alone chooses one row, with Ctrl one more, with Shift all up to it', () => {
  const one = pressRow(noRows, keys, 'b', 'only');

  expect([...pressRow(one, keys, 'd', 'toggle').chosen]).toEqual(['b', 'd']);
  expect([...pressRow(one, keys, 'd', 'range').chosen]).toEqual(['b', 'c', 'd']);
  expect([...pressRow(one, keys, 'a', 'range').chosen]).toEqual(['a', 'b']);
});

test('a row that is gone is chosen no more, and an act is never for another in its place', () => {
  const chosen = pressRow(pressRow(noRows, keys, 'a', 'only'), keys, 'c', 'toggle');
  const kept = keepRows(chosen, ['a', 'b']);

  expect([...kept.chosen]).toEqual(['a']);
  expect(kept.focus).toBeNull();
  expect(rowsToActOn(kept, ['a', 'b'])).toEqual(['a']);
  expect(rowsToActOn(keepRows({ ...kept, chosen: new Set() }, ['b']), ['b'])).toEqual([]);
});

test('whatever is pressed, focus and choice are rows that are there', () => {
  const anyKey = fc.constantFrom(
    'ArrowDown',
    'ArrowUp',
    'PageDown',
    'PageUp',
    'Home',
    'End',
    ' ',
    'a',
    'Escape',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(anyKey, fc.boolean(), fc.boolean())), (presses) => {
      const end = presses.reduce<RowSelection>(
        (at, [key, shift, isCommand]) => press(at, key, shift, isCommand),
        noRows,
      );

      expect([...keys, null]).toContain(end.focus);
      expect(keys).toEqual(expect.arrayContaining([...end.chosen]));
    }),
  );
});
