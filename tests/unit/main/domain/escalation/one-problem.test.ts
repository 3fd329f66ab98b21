import { expect, test } from 'vitest';

import { asksTwoThings } from '../../../../../src/main/domain/escalation/one-problem.ts';

test.each([
  'The add-in crashes. Also, the invoice is wrong.',
  '插件无法启动。另外，发票金额不对。',
  'Why is it slow? Who pays? When does it end?',
  '1. It crashes\n2. The invoice is wrong',
])('two problems: %s', (text) => {
  expect(asksTwoThings(text)).toBe(true);
});

test.each([
  'The add-in crashes on start. It did not last week.',
  'It also crashes on the second computer.',
  '插件无法启动，重新安装也没有用。',
  'Why does it crash? Can you help?',
])('one problem: %s', (text) => {
  expect(asksTwoThings(text)).toBe(false);
});
