import { expect, test } from 'vitest';

import {
  redo,
  startHistory,
  step,
  undo,
} from '../../../../src/renderer/policy/draft/undo-history.ts';

test('the letters of one word are taken back together, another field is a step of its own', () => {
  let history = startHistory('');
  for (const text of ['a', 'ab', 'abc']) history = step(history, text, 'reason');
  history = step(history, 'abc!', 'name');

  expect(undo(history).present).toBe('abc');
  expect(undo(undo(history)).present).toBe('');
});

test('what was taken back can be had again, until something else is typed', () => {
  const typed = step(step(startHistory(0), 1, null), 2, null);
  const back = undo(undo(typed));

  expect(redo(redo(back)).present).toBe(2);
  expect(redo(step(back, 7, null)).present).toBe(7);
});

test('at either end nothing happens', () => {
  const history = startHistory('only');

  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});

test('after an undo the next letter is a step of its own', () => {
  const history = step(undo(step(startHistory(''), 'a', 'reason')), 'b', 'reason');

  expect(undo(history).present).toBe('');
});
