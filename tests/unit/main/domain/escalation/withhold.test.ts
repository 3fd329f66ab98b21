import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { asksTwoThings } from '../../../../../src/main/domain/escalation/one-problem.ts';
import { withhold } from '../../../../../src/main/domain/escalation/withhold.ts';

const placeholders = { address: '[a]', phone: '[p]', other: '[o]' };

function withForms(text: string): string {
  return withhold(text, placeholders, { forms: 'addresses-and-phones' });
}

test.each([
  ['电话13812345678', '电话[p]'],
  ['请拨打13812345678联系张三', '请拨打[p]联系张三'],
  ['座机010-12345678转801', '座机[p]转801'],
  ['手机 138 1234 5678', '手机 [p]'],
  ['138-1234-5678', '[p]'],
  ['(010)12345678', '[p]'],
  ['(206)555-0123', '[p]'],
  ['206.555.0123', '[p]'],
  ['1-206-555-0123', '[p]'],
  ['请发邮件到zhang@contoso.com谢谢你们', '请发邮件到[a]谢谢你们'],
  ['john＠contoso.com', '[a]'],
  ['用户@例子.中国', '[a]'],
])('in “%s” only the way to reach a person is withheld', (text, left) => {
  expect(withForms(text)).toBe(left);
});

test('a number ends with its line: what stands on the next one is left', () => {
  const text = 'Call +86 138 1234 5678\n3 users are blocked\n+49 30 1234567\n2024-05-01 it began';

  expect(withForms(text)).toBe('Call [p]\n3 users are blocked\n[p]\n2024-05-01 it began');
});

test('ids, dates, versions and error codes are no phone numbers', () => {
  const text =
    '7d2f6a1e-9f2b-4a39-8a70-1f7f0f8a2b11, 2026-11-23 09:00, 10.0.19045, 错误代码500, 0x80070005';

  expect(withForms(text)).toBe(text);
});

test.each([
  ['a zero-width space', 'write to anna\u200B@spruce.example now', 'write to [a] now'],
  ['a soft hyphen', 'anna@spruce\u00AD.example', '[a]'],
  ['a word joiner', 'anna@\u2060spruce.example', '[a]'],
  ['wide letters', 'ａｎｎａ＠ｓｐｒｕｃｅ．ｅｘａｍｐｌｅ', '[a]'],
  ['an accent of its own', 'a\u0301nna@spruce.example', '[a]'],
  ['an at sign of a link', 'mailto:anna%40spruce.example', 'mailto:[a]'],
  ['an ideographic full stop', 'anna@spruce。example', '[a]'],
  ['wide digits', '电话：１３８１２３４５６７８ 谢谢', '电话：[p] 谢谢'],
  ['Arabic digits', 'call +٤٩ ١٧٠ ٥٥٥٠١٢٣ now', 'call [p] now'],
  ['hyphens that do not break', 'call +49‑170‑5550123', 'call [p]'],
  ['a direction mark', 'call +49 \u202A170 5550123', 'call [p]'],
])('an address or a number with %s is one all the same', (_, text, left) => {
  expect(withForms(text)).toBe(left);
});

test.each([
  '+49-170-5550123',
  '+49‑170‑5550123',
  '0049 170 5550123',
  '01705550123',
  '0170/555 01 23',
  '170.555.0123',
  '(0)170 5550123',
  '+49 (0)170 5550123',
  '５５５０１２３',
  '+49\u200B170\u200B5550123',
  '+٤٩ ١٧٠ ٥٥٥٠١٢٣',
])('a number on record is found as %s', (written) => {
  const terms = ['+49 170 5550123'];

  expect(withhold(`Call ${written}, please`, placeholders, { terms })).toBe('Call [o], please');
});

test.each([
  'Dana Engel',
  'DANA ENGEL',
  'Dana\u00A0Engel',
  'Engel, Dana',
  'Engel Dana',
  'Da\u00ADna Engel',
])('a name on record is found as %s', (written) => {
  expect(withhold(`Ask ${written}!`, placeholders, { terms: ['Dana Engel'] })).toBe('Ask [o]!');
});

test('an open address or number stays, whatever of it is also that of somebody else', () => {
  const text = 'help@harbour.example, +49 89 5550111';
  const terms = ['help@harbour.internal', '+49 40 5550111'];

  expect(withhold(text, placeholders, { terms, open: text.split(', ') })).toBe(text);
  expect(withhold('+49 40 5550111', placeholders, { terms, open: text.split(', ') })).toBe('[o]');
});

test('what is not withheld stays as it was written', () => {
  expect(withForms('Ｐａｒｔ\u200B ① — a@b.example – é')).toBe('Ｐａｒｔ\u200B ① — [a] – é');
});

const hostile = fc
  .uniqueArray(
    fc.constantFrom(
      '中',
      '@',
      '.',
      'a',
      '1',
      '0',
      ' ',
      '-',
      '+',
      '(',
      '\n',
      '\u200B',
      '１',
      '%40',
      '。',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((units) => units.join(''));

test('whatever is repeated to twenty thousand characters comes back', () => {
  fc.assert(
    fc.property(hostile, (unit) => {
      const text = unit.repeat(20_000 / unit.length);
      const terms = ['Dana Engel', 'dana@harbour.example', '+49 40 5550111'];

      withhold(text, placeholders, {
        terms,
        open: ['+49 89 1111111'],
        forms: 'addresses-and-phones',
      });
      expect(asksTwoThings(`${text}x`)).toBeTypeOf('boolean');
    }),
    { numRuns: 60 },
  );
});
