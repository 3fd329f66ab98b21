import { expect, test } from 'vitest';

import { formatSize } from '../../../../src/renderer/i18n/format-size.ts';
import { formatAgo } from '../../../../src/renderer/i18n/format-time.ts';

const now = new Date('2026-11-23T12:00:00.000Z');

test.each([
  ['2026-11-23T11:59:40.000Z', 'now', '刚刚'],
  ['2026-11-23T11:20:00.000Z', '40 minutes ago', '40 分钟前'],
  ['2026-11-22T12:00:00.000Z', 'yesterday', '昨天'],
  ['2026-09-13T12:00:00.000Z', '71 days ago', '71 天前'],
  ['2025-11-01T12:00:00.000Z', 'last year', '去年'],
])('the age of a record from %s reads %s', (at, english, chinese) => {
  expect(formatAgo(at, now, 'en')).toBe(english);
  expect(formatAgo(at, now, 'zh-CN')).toBe(chinese);
});

test('a record from the future, by a clock that is ahead, is new', () => {
  expect(formatAgo('2026-11-23T12:00:30.000Z', now, 'en')).toBe('now');
});

test('sizes read as people say them', () => {
  expect(formatSize(0, 'en')).toBe('0 byte');
  expect(formatSize(1_250_000, 'en')).toBe('1.3 MB');
});
