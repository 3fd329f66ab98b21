import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { stripOrigin } from '../../../../../src/main/domain/topics/strip-origin.ts';
import { shipped } from './shipped-suggester.ts';

test.each([
  ['我们上周通过贵公司购买的云防火墙无法登录', '我们云防火墙无法登录'],
  ['上个月采购的备份软件打不开了', '备份软件打不开了'],
  ['从你们这里买的报表工具很慢', '报表工具很慢'],
  ['The firewall that we bought from you last week is down', 'The firewall  is down'],
  ['We purchased the backup tool through you in May and it fails', 'the backup tool and it fails'],
  ['发件人: 王伟 <w@a.example>\n主题: 无法登录\n控制台报错', '无法登录\n控制台报错'],
  ['From: Ana <a@b.example>\nSent: Monday\nSubject: Sign-in fails', 'Sign-in fails'],
])('where a product came from says nothing about what is asked: %s', (text, rest) => {
  expect(stripOrigin(text)).toBe(rest);
});

test.each([
  '这不是我们买的订阅，怀疑被盗',
  '下单时报错，无法购买',
  '我们想购买 20 个许可',
  'We bought 20 seats and got 10.',
  'We cannot buy the firewall through you.',
])('what was bought, or could not be, stays: %s', (text) => {
  expect(stripOrigin(text)).toBe(text);
});

describe('the topic of a complaint about a product is the same', () => {
  const complaint = fc.constantFrom(
    ['云防火墙', '控制台报错 503，无法登录'],
    ['备份软件', '今天打不开了，提示连接失败'],
    ['报表工具', '导出按钮点了没反应'],
    ['日志平台', '从周一开始查询一直报错'],
  );
  const origin = fc.constantFrom(
    '上周通过贵公司购买的',
    '上个月采购的',
    '从你们这里买的',
    '去年在贵司订购的',
  );

  test('whether it is said where it was bought or not', () => {
    fc.assert(
      fc.property(complaint, origin, ([product = '', fault = ''], from) => {
        const [first] = shipped.suggest(`${from}${product}，${fault}。`);
        const [bare] = shipped.suggest(`${product}，${fault}。`);

        expect(first?.topic).toBe(bare?.topic);
        expect(first?.topic).not.toBe('purchase-failure');
      }),
    );
  });
});

test('a pasted mail is read by what it says, not by its head', () => {
  const mail = `发件人: 王伟 <wang.wei@contoso-cn.example>
主题: 防火墙产品无法登录
日期: 2026-11-20 09:12

您好，我们上周通过贵公司购买的云防火墙，从昨天上午起控制台一直报错 503，无法登录，业务受影响。请尽快处理。`;

  expect(shipped.suggest(mail)[0]?.topic).toBe('break-fix');
});

test('twenty thousand characters of the same piece come back', () => {
  for (const piece of [
    '上周通过贵公司',
    '购买的',
    'we bought ',
    'from: ',
    'a',
    '上个月',
    ' \t',
    '> ',
  ]) {
    expect(stripOrigin(piece.repeat(20_000).slice(0, 20_000)).length).toBeLessThanOrEqual(20_000);
  }
});
