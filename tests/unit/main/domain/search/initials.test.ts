import * as fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';

import { createInitials } from '../../../../../src/main/domain/search/initials.ts';

const read = { pattern: 'first', toneType: 'none', type: 'array' } as const;
const initialsOf = createInitials({
  ofText: (text) => pinyin(text, read),
  ofCharacter: (character) => pinyin(character, { ...read, multiple: true }),
});

test('a Chinese name has the initials of its readings, from each character on', () => {
  expect(initialsOf('云防火墙')).toEqual(['yfhq', 'fhq', 'hq']);
});

test('a character with several readings is read as its word is', () => {
  expect(initialsOf('重庆银行')).toContain('cqyh');
  expect(initialsOf('重量计')).toContain('zlj');
  expect(initialsOf('阿房宫')).toContain('epg');
});

test('a run of any words has the initials that its reading as a whole has', () => {
  const words =
    '云 防火墙 重庆 重量 银行 行动 数据 会计 会议 系统 乐高 音乐 安全 日志 长安 成长 傍若无人'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }), (some) => {
      const run = some.join('');
      expect(initialsOf(run)[0]).toBe(pinyin(run, read).slice(0, 16).join(''));
    }),
  );
});

test('Latin text and single characters have none', () => {
  expect(initialsOf('Azure v2 云')).toEqual([]);
});
