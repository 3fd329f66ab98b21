import { expect, test } from 'vitest';

import { createHeldKeys } from '../../../../src/renderer/keys/held-keys.ts';

test('keys that come while the next question is on its way wait in their order', () => {
  const held = createHeldKeys(['1', '2']);

  held.map(true)['1']?.();
  held.map(true)['2']?.();

  expect([held.next(), held.next(), held.next()]).toEqual(['1', '2', undefined]);
});

test('a key that comes after the question, but before the waiting ones were pressed, goes behind them', () => {
  const held = createHeldKeys(['1', '2']);
  held.map(true)['1']?.();

  held.map(false)['2']?.();

  expect([held.next(), held.next()]).toEqual(['1', '2']);
});

test('nothing is held when nothing is on its way and nothing waits', () => {
  const held = createHeldKeys(['1', '2']);

  expect(held.map(false)).toEqual({});
  expect(held.isEmpty()).toBe(true);
});
