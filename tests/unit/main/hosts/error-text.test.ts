import { expect, test } from 'vitest';

import { toErrorText } from '../../../../src/main/hosts/error-text.ts';
import { errorTexts } from '../../../../src/shared/i18n/en/errors.ts';
import { errorTexts as chineseTexts } from '../../../../src/shared/i18n/zh-cn/errors.ts';

test('an error is told in the language of its reader, with its values', () => {
  const error = { code: 'PORT_IN_USE', params: { port: 8080 } } as const;

  expect(toErrorText(error)).toEqual({
    code: 'PORT_IN_USE',
    message: 'Port 8080 is taken.',
    hint: 'Choose another port, or leave --port out.',
  });
  expect(toErrorText(error, 'zh-CN').message).toBe('端口 8080 已被占用。');
});

test('a value is put in as it is, also when it looks like a placeholder or a pattern', () => {
  const error = { code: 'CASE_NOT_FOUND', params: { reference: '{{reference}} $& $1' } } as const;

  expect(toErrorText(error).message).toBe('There is no case {{reference}} $& $1.');
});

test('both languages name the same values in every text', () => {
  for (const [code, { message, hint }] of Object.entries(errorTexts)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets the keys of a constant
    const chinese = chineseTexts[code as keyof typeof chineseTexts];
    const names = { code, message: namesIn(message), hint: namesIn(hint) };
    expect({ code, message: namesIn(chinese.message), hint: namesIn(chinese.hint) }).toEqual(names);
  }
});

function namesIn(text: string): ReadonlySet<string | undefined> {
  return new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
}
