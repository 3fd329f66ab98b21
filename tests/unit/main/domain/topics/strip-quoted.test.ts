import { expect, test } from 'vitest';

import { stripQuoted } from '../../../../../src/main/domain/topics/strip-quoted.ts';

test.each([
  [
    'a line that names who wrote',
    'Still broken.\n\nOn Mon, 3 May 2027 at 10:12, Desk <desk@example.com> wrote:\n> Try again.',
  ],
  [
    'such a line broken in two',
    'Still broken.\n\nOn Mon, 3 May 2027 at 10:12, Desk\n<desk@example.com> wrote:\n> Try again.',
  ],
  ['header lines', 'Still broken.\n\nFrom: Desk\nSent: Monday\nTo: Anna\nSubject: x\n\nTry again.'],
  ['a mark', 'Still broken.\n\n-----Original Message-----\nTry again.'],
  ['quote signs alone', '> Try again.\nStill broken.'],
  [
    'Chinese header lines',
    'Still broken.\n\n发件人：服务台\n发送时间：2027年5月3日\n收件人：安娜\n主题：x\n\n请重试',
  ],
  [
    'a Chinese line that names who wrote',
    'Still broken.\n\n在 2027年5月3日 10:12，服务台 <desk@example.com> 写道：\n> 请重试',
  ],
])('an older message below %s is left out', (_, body) => {
  expect(stripQuoted(body)).toBe('Still broken.');
});

test('a forward without words of its own keeps what it forwards', () => {
  const body =
    '---------- Forwarded message ----------\nFrom: Anna <anna@example.com>\nDate: Monday\nSubject: Invoice\n\nThe invoice is wrong.';

  expect(stripQuoted(body)).toBe('The invoice is wrong.');
});

test('“From:” in a sentence is no older message', () => {
  expect(stripQuoted('From: field is empty in the form.\nWhy?')).toBe(
    'From: field is empty in the form.\nWhy?',
  );
});
