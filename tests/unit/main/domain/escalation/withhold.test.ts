import { expect, test } from 'vitest';

import { withholdContactData } from '../../../../../src/main/domain/escalation/withhold.ts';

function withhold(text: string): string {
  return withholdContactData(text, { address: '[a]', phone: '[p]', other: '[o]' }, () => false);
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
  expect(withhold(text)).toBe(left);
});

test('a number ends with its line: what stands on the next one is left', () => {
  const text = 'Call +86 138 1234 5678\n3 users are blocked\n+49 30 1234567\n2024-05-01 it began';

  expect(withhold(text)).toBe('Call [p]\n3 users are blocked\n[p]\n2024-05-01 it began');
});

test('ids, dates, versions and error codes are no phone numbers', () => {
  const text =
    '7d2f6a1e-9f2b-4a39-8a70-1f7f0f8a2b11, 2026-11-23 09:00, 10.0.19045, 错误代码500, 0x80070005';

  expect(withhold(text)).toBe(text);
});
