import { expect, test } from 'vitest';

import { headline } from '../../../../../src/main/domain/escalation/headline.ts';

test('a question is called by its first line', () => {
  expect(headline('\nThe add-in crashes\nsince Monday', 70)).toBe('The add-in crashes');
});

test.each([
  ['发件人: 王伟 <wang@kunlun.example>\n主题：防火墙产品无法登录\n\n您好，控制台报错 503。'],
  [
    'From: Wang Wei\nSent: Monday, 9 November 2026\nTo: Help\nSubject: RE: FW: 防火墙产品无法登录\nHello',
  ],
  ['主题: 回复：防火墙产品无法登录'],
])('a pasted mail is called by its subject, not by who sent it', (mail) => {
  expect(headline(mail, 70)).toBe('防火墙产品无法登录');
});

test('a pasted mail without a subject is called by the first line of what was written', () => {
  expect(headline('From: Wang Wei <wang@kunlun.example>\nDate: today\n\nHello\nit fails', 70)).toBe(
    'Hello',
  );
});

test('a mail that has nothing but its head keeps its first line', () => {
  expect(headline('From: Wang Wei', 70)).toBe('From: Wang Wei');
});

test('a sentence that begins like a head of a mail is a sentence', () => {
  expect(headline('To: do nothing is no answer\nplease help', 70)).toBe(
    'To: do nothing is no answer',
  );
  expect(headline('Date: the export shows the wrong one', 70)).toBe(
    'Date: the export shows the wrong one',
  );
});
