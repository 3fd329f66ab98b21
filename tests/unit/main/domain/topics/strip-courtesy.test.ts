import { expect, test } from 'vitest';

import {
  isCourtesy,
  stripCourtesy,
  stripSignature,
} from '../../../../../src/main/domain/topics/strip-courtesy.ts';

test.each([
  'Hi,\nthe key is refused.',
  'Dear Mr Brown,\nthe key is refused.',
  'Good morning all, the key is refused.',
  'the key is refused. Thanks in advance!',
  'the key is refused.\n\nMany thanks\n\nKind regards\nAnna\n+44 20 7946 0000',
  'the key is refused.\n-- \nAnna',
  '您好，the key is refused.',
  'the key is refused. 谢谢！',
])('only the question is left of %j', (text) => {
  expect(stripCourtesy(text)).toBe('the key is refused.');
});

test.each(['Thanks!', '谢谢', 'Hello', 'Kind regards'])(
  'a message of nothing but %s stays',
  (text) => {
    expect(stripCourtesy(text)).toBe(text);
  },
);

test('a question below thanks stays', () => {
  const text = 'Hi\nThanks!\nplease refund the order';

  expect(stripCourtesy(text)).toContain('please refund the order');
});

test('what stands far below a closing line is no signature', () => {
  const text = `Regards\n${'one more line\n'.repeat(12)}`.trim();

  expect(stripSignature(text)).toBe(text);
});

test.each(['Hi team,', 'Best regards', '谢谢！', '此致', 'Thank you very much in advance!'])(
  '%s is no question',
  (line) => {
    expect(isCourtesy(line)).toBe(true);
  },
);

test.each([
  'Hi, where is my invoice?',
  'Regards from our auditor: where is the data?',
  '谢谢，请退款',
])('%s is one', (line) => {
  expect(isCourtesy(line)).toBe(false);
});
