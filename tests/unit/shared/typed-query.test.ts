import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  filterBeingTyped,
  parseTypedQuery,
  printTypedQuery,
  withFilter,
  withoutFilter,
} from '../../../src/shared/typed-query.ts';

const pieces = fc.constantFrom(
  'publisher:contoso',
  '-type:saas',
  '类型：虚拟机',
  'source:"Price list DE"',
  'source:"a ""b"" c"',
  'unknown:x',
  'type:',
  'type:"open',
  '"',
  '""',
  ':',
  '备份',
  'https://contoso.example/a:b',
  ' ',
  '\u3000',
  'FP-2026-000001',
);
const queries = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((it) => it.join(' ')),
  fc.array(fc.oneof(pieces, fc.string())).map((it) => it.join('')),
);

test('conditions, quoted values and words are told apart', () => {
  expect(parseTypedQuery('publisher:contoso -type:saas source:"Price list DE" 备份 gen')).toEqual({
    filters: [
      { key: 'publisher', value: 'contoso', isExcluded: false },
      { key: 'type', value: 'saas', isExcluded: true },
      { key: 'source', value: 'Price list DE', isExcluded: false },
    ],
    text: '备份 gen',
  });
});

test('Chinese keys and full-width colons mean the same', () => {
  expect(parseTypedQuery('发布者：云岫 状态:stop-sell 备份').filters).toEqual([
    { key: 'publisher', value: '云岫', isExcluded: false },
    { key: 'state', value: 'stop-sell', isExcluded: false },
  ]);
});

test.each([
  'ticket:12',
  'type:',
  'type: saas',
  'https://contoso.example',
  'type:"open',
  'a-type:b',
])('%s is text, not a condition', (text) => {
  expect(parseTypedQuery(text)).toEqual({ filters: [], text });
});

test('what was parsed is printed so that it is parsed the same again', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const parsed = parseTypedQuery(query);

      expect(parseTypedQuery(printTypedQuery(parsed))).toEqual(parsed);
    }),
  );
});

test('nothing is lost: every letter stands in a condition or in the text', () => {
  fc.assert(
    fc.property(
      fc.array(pieces).map((it) => it.join(' ')),
      (query) => {
        const { filters, text } = parseTypedQuery(query);
        const written = [...filters.map((it) => it.key + it.value), text].join(' ');

        expect(letters(written)).toBe(letters(query));
      },
    ),
  );
});

test('a condition is added once and taken away again', () => {
  const saas = { key: 'type', value: 'saas', isExcluded: false } as const;

  expect(withFilter('备份', saas)).toBe('type:saas 备份');
  expect(withFilter('type:saas 备份', saas)).toBe('type:saas 备份');
  expect(withoutFilter('type:saas market:de 备份', 0)).toBe('market:de 备份');
});

test('the condition that is being typed is known before it has a value', () => {
  expect(filterBeingTyped('备份 type:sa')).toEqual({
    before: '备份',
    key: 'type',
    value: 'sa',
    isExcluded: false,
  });
  expect(filterBeingTyped('类型:')?.key).toBe('type');
  expect(filterBeingTyped('type:saas 备份')).toBeNull();
});

/** In the order of the alphabet, with the keys in English. */
function letters(text: string): string {
  return Array.from(text.replaceAll('类型', 'type').replaceAll(/[\s"\-:：]/gu, ''))
    .toSorted()
    .join('');
}
