import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { markWords, type MarkedPart } from '../../../../src/renderer/policy/source/mark-words.ts';

const marked = (parts: readonly MarkedPart[]) =>
  parts.filter((it) => it.isMarked).map((it) => it.text.trim());
const whole = (parts: readonly MarkedPart[]) => parts.map((it) => it.text).join('');

test('only the words that differ are marked, on both sides', () => {
  const { before, after } = markWords(
    'A skipper may send sailors straight to the rope maker.',
    'A skipper must send sailors to the rope maker or the sail maker.',
  );

  expect(marked(before)).toEqual(['may', 'straight']);
  expect(marked(after)).toEqual(['must', 'maker or the sail']);
});

test('Chinese is compared character by character', () => {
  const { before, after } = markWords('由发布者提供支持', '由微软提供支持');

  expect(marked(before)).toEqual(['发布者']);
  expect(marked(after)).toEqual(['微软']);
});

test('no text is lost, and the same text has no mark', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '布', '者', '.') });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = markWords(one, other);
      expect([whole(before), whole(after)]).toEqual([one, other]);
      expect(marked(markWords(one, one).after)).toEqual([]);
    }),
  );
});

test('texts too long to compare are marked whole instead of stopping the window', () => {
  const long = 'word '.repeat(3_000);

  expect(markWords(long, `${long}more`).after).toEqual([{ text: `${long}more`, isMarked: true }]);
});
