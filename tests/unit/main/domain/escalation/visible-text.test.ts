import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { firstLine } from '../../../../../src/main/domain/escalation/first-line.ts';
import {
  hasUnsafeCharacters,
  toVisibleLine,
  toVisibleLines,
} from '../../../../../src/main/domain/escalation/visible-text.ts';

test.each([
  ['a direction override', 'a\u202Eb', 'a[U+202E]b'],
  ['an isolate', 'a\u2066b', 'a[U+2066]b'],
  ['a direction mark', 'a\u200Fb', 'a[U+200F]b'],
  ['a line separator', 'a\u2028b', 'a[U+2028]b'],
  ['a line end', 'a\r\nb', 'a[U+000D][U+000A]b'],
  ['a C1 control', 'a\u0085b', 'a[U+0085]b'],
  ['a null', 'a\0b', 'a[U+0000]b'],
  ['a zero-width space', 'a\u200Bb', 'a[U+200B]b'],
  ['a joiner in Latin', 'a\u200Db', 'a[U+200D]b'],
  ['a joiner in Han', '防\u200C火', '防[U+200C]火'],
  ['a soft hyphen', 'a\u00ADb', 'a[U+00AD]b'],
  ['a word joiner', 'a\u2060b', 'a[U+2060]b'],
  ['a byte order mark', 'a\uFEFFb', 'a[U+FEFF]b'],
  ['a tag', 'a\u{E0041}b', 'a[U+E0041]b'],
  ['half a character', 'a\uD83Eb', 'a[U+D83E]b'],
])('%s is shown in a line', (_, text, expected) => {
  expect(toVisibleLine(text)).toBe(expected);
});

test('words, signs and pictures of any script stay as they are', () => {
  for (const text of [
    '防火墙',
    'مرحبا',
    'हिन्दी',
    '🧯👩‍🚒',
    '👩🏽\u200D🚒',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'می\u200Cخواهم',
    'क्\u200Dष',
    'naïve “quotes” – dash',
  ]) {
    expect(toVisibleLine(text)).toBe(text);
    expect(toVisibleLines(text)).toBe(text);
  }
});

test('a tab in a line becomes a space', () => {
  expect(toVisibleLine('Mail\tGuard')).toBe('Mail Guard');
});

test('a text of several lines keeps its lines and tabs', () => {
  expect(toVisibleLines('a\r\nb\rc\n\td\u2029e')).toBe('a\nb\nc\n\td[U+2029]e');
});

test('nothing unsafe is left of any text, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = toVisibleLine(text);
      expect(hasUnsafeCharacters(line)).toBe(false);
      expect(toVisibleLine(line)).toBe(line);
      expect(hasUnsafeCharacters(toVisibleLines(text).replaceAll(/[\n\t]/g, ''))).toBe(false);
    }),
  );
});

test('a title is the first line that says something, cut at a word', () => {
  expect(firstLine('\n  \nThe add-in crashes\nbadly', 40)).toBe('The add-in crashes');
  expect(firstLine('The add-in crashes on every start', 20)).toBe('The add-in crashes…');
  expect(firstLine('防火墙无法启动并且没有任何提示', 8)).toBe('防火墙无法启动…');
  expect(firstLine('', 8)).toBe('');
});
