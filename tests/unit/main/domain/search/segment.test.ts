import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  foldText,
  holdsHanRuns,
  segmentForIndex,
  toMatchQuery,
  toQueryTerms,
  toSearchTerms,
} from '../../../../../src/main/domain/search/segment.ts';

test.each([
  ['防火墙', '防火 火墙 墙'],
  ['云', '云'],
  ['gen-itgc后台', 'gen itgc 后台 台'],
  ['Azure防火墙 v2', 'azure 防火 火墙 墙 v2'],
  ['ＦＯＲＴＩ　Ｇａｔｅ', 'forti gate'],
  ['Kovář Žluťoučký', 'kovar zlutoucky'],
  ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
  ['𠀀𠀁', '𠀀𠀁 𠀁'],
])('%s is indexed as %s', (text, expected) => {
  expect(segmentForIndex(text)).toBe(expected);
});

test.each([
  ['forti', '"forti" *'],
  ['palo al', '"palo" AND "al" *'],
  ['后', '"后" *'],
  ['防火', '"防火"'],
  ['gen-itgc后', '"gen" AND "itgc" AND "后" *'],
  ['防火墙 forti', '"防火" AND "火墙" AND "forti" *'],
])('%s is searched for as %s', (text, expected) => {
  expect(toMatchQuery(text)).toBe(expected);
});

test.each(['', '   ', '"', '*', '\0', '\ud800', '()-^:', '\u200b'])(
  'a text without a word, such as %j, searches for nothing',
  (text) => {
    expect(toMatchQuery(text)).toBeNull();
  },
);

test('operators of the index are words like all others', () => {
  expect(toMatchQuery('a OR "b" NEAR(c) -d')).toBe(
    '"a" AND "or" AND "b" AND "near" AND "c" AND "d" *',
  );
});

test('a very long text is searched for by its first words', () => {
  expect(toQueryTerms('word '.repeat(200))).toHaveLength(24);
});

test('a hit must hold the Chinese whole, not its pairs here and there', () => {
  const terms = toSearchTerms('防火墙');

  expect(holdsHanRuns('云岫下一代防火墙', terms)).toBe(true);
  expect(holdsHanRuns('防火与火墙', terms)).toBe(false);
});

test('folding twice changes nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('every part of a Chinese name is found by its query terms', () => {
  const han = fc.string({
    unit: fc.constantFrom(...Array.from('云岫下一代防火墙日志审计')),
    minLength: 1,
  });
  fc.assert(
    fc.property(han, han, han, (before, part, after) => {
      const indexed = new Set(segmentForIndex(before + part + after).split(' '));
      const wanted = (toMatchQuery(part) ?? '').split(' AND ').slice(0, 24);
      for (const term of wanted) {
        const [, text = '', isPrefix] = /^"(.*)"( \*)?$/.exec(term) ?? [];
        const isFound = isPrefix
          ? [...indexed].some((it) => it.startsWith(text))
          : indexed.has(text);
        expect(isFound).toBe(true);
      }
    }),
  );
});

test('plain characters are read without folding just as they are with it, beside any other character', () => {
  const runs = /\p{Script=Han}+|[[\p{L}\p{N}\p{M}\p{Co}]--\p{Script=Han}]+/gv;
  const texts = Array.from({ length: 0x1_0000 }, (_, unit) => {
    const odd = String.fromCharCode(unit);
    return `Ab${odd}cD云${odd}安x`;
  });

  const others = texts.filter((text) => {
    const folded = Array.from(foldText(text).matchAll(runs), ([run]) => run);
    return (
      folded.join('|') !==
      toSearchTerms(text)
        .map((term) => term.text)
        .join('|')
    );
  });

  expect(others).toEqual([]);
});
