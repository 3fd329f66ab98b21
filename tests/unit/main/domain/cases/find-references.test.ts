import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { findReferences, isOfDesk } from '../../../../../src/main/domain/cases/find-references.ts';

test.each([
  ['in brackets', 'Re: [FP7K3Q-2026-000123] Export fails'],
  ['in small letters', 're: fp7k3q-2026-000123'],
  ['in full-width characters', 'ＦＰ７Ｋ３Ｑ－２０２６－０００１２３'],
  ['with another hyphen', 'FP7K3Q\u20112026\u2013000123'],
  ['wrapped after a hyphen', 'see FP7K3Q-2026-\r\n 000123 for this'],
  ['wrapped inside a quotation', '> see FP7K3Q-\n> 2026-\n> 000123'],
  ['with an invisible character inside', 'FP7K3Q-2026-\u200b000123'],
  ['between Chinese characters', '关于FP7K3Q-2026-000123的回复'],
])('a reference is found %s', (_, text) => {
  expect(findReferences(text)).toEqual(['FP7K3Q-2026-000123']);
});

test.each([
  ['part of a longer word', 'XXFP7K3QZZZZZ-2026-000123'],
  ['with too many digits', 'FP7K3Q-2026-0001234567'],
  ['an invoice number', 'INV-2026-000123'],
  ['a phone number', '+358 40 2026-000123'],
])('%s is no reference', (_, text) => {
  expect(findReferences(text)).toEqual([]);
});

test('several references come each once, in their order', () => {
  expect(findReferences('FP7K3Q-2026-000002, FP7K3Q-2026-000001, fp7k3q-2026-000002')).toEqual([
    'FP7K3Q-2026-000002',
    'FP7K3Q-2026-000001',
  ]);
});

test('a reference survives whatever stands around it', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (before, after) => {
      const text = `${before} FP7K3Q-2026-000123 ${after}`;
      expect(findReferences(text)).toContain('FP7K3Q-2026-000123');
    }),
  );
});

test('a desk knows its own references also after it has changed its prefix', () => {
  expect(isOfDesk('FP7K3Q-2026-000123', 'NORD7K3Q')).toBe(true);
  expect(isOfDesk('FP7K3Q-2026-000123', 'FPABCD')).toBe(false);
});
