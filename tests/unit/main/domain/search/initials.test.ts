import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';

import { createInitials } from '../../../../../src/main/domain/search/initials.ts';

const initialsOf = createInitials((text) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }),
);

test('a Chinese name has the initials of its readings, from each character on', () => {
  expect(initialsOf('云防火墙')).toEqual(['yfhq', 'fhq', 'hq']);
});

test('a character with several readings is read as its word is', () => {
  expect(initialsOf('重庆银行')).toContain('cqyh');
});

test('Latin text and single characters have none', () => {
  expect(initialsOf('Azure v2 云')).toEqual([]);
});
