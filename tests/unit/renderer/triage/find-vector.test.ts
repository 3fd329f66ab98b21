import { expect, test } from 'vitest';

import { findVector } from '../../../../src/renderer/triage/find-vector.ts';

const line = 'FP1:publisher=isv;topic=billing;policy=2026-11';

test('a line of facts is found on a line of its own, and the words around it stay', () => {
  expect(findVector(`Dear desk,\n${line}\nRegards`)).toEqual({ line, rest: 'Dear desk,\nRegards' });
});

test('a line that was wrapped at a separator is still one', () => {
  const wrapped = 'FP1:publisher=isv;\n topic=billing';

  expect(findVector(wrapped)).toEqual({ line: wrapped, rest: '' });
});

test('a line of another edition is found, so that it can be refused by name', () => {
  expect(findVector('FP2:publisher=isv')?.line).toBe('FP2:publisher=isv');
  expect(findVector('We saw error FP1 at noon.')).toBeNull();
});
