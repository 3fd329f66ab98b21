import { expect, test } from 'vitest';

import { isComposing } from '../../../../src/renderer/keys/is-composing.ts';
import { keyName } from '../../../../src/renderer/keys/key-name.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('a letter is the same key with and without Caps Lock', () => {
  expect(keyName({ ...plain, key: 'N' })).toBe('n');
  expect(keyName({ ...plain, key: 'n' })).toBe('n');
});

test('Cmd counts as Ctrl, and modifiers make another key', () => {
  expect(keyName({ ...plain, key: 'k', metaKey: true })).toBe('Ctrl+k');
  expect(keyName({ ...plain, key: 'Enter', ctrlKey: true })).toBe('Ctrl+Enter');
  expect(keyName({ ...plain, key: 'ArrowLeft', altKey: true })).toBe('Alt+ArrowLeft');
});

test('no key is ours while an input method composes, nor the one that ends it', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
