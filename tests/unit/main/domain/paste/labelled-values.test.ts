import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { recognise } from '../../../../../src/main/domain/paste/recognise.ts';
import { knowledge } from './sample-knowledge.ts';

/** What would be filled without anybody looking. */
function sure(text: string): Record<string, string> {
  return Object.fromEntries(
    recognise(text, knowledge).flatMap(({ field, value, isCertain }) =>
      isCertain ? [[field, value]] : [],
    ),
  );
}

function offered(text: string): string[] {
  return recognise(text, knowledge).flatMap(({ field, value, isCertain }) =>
    field === null || isCertain ? [] : [`${field}: ${value}`],
  );
}

const subscription = '2f1c9a3e-1111-4a2b-9c3d-abcdefabcdef';

test('a Chinese mail: sender, phone and subscription are filled by their labels, who signs is offered', () => {
  const mail = `发件人: 王伟 <wang.wei@contoso-cn.example>
主题: 防火墙产品无法登录
日期: 2026-11-20 09:12

您好，我们上周通过贵公司购买的云防火墙，从昨天上午起控制台一直报错，无法登录。订阅号 ${subscription}。请尽快处理。
王伟 电话 13812345678
北辰科技有限公司`;

  expect(sure(mail)).toEqual({
    customerEmail: 'wang.wei@contoso-cn.example',
    customerPhone: '13812345678',
    subscriptionId: subscription,
  });
  expect(offered(mail)).toContain('customer: 王伟');
  expect(offered(mail)).toContain('customer: 北辰科技有限公司');
});

test('an English mail the same', () => {
  const mail = `From: "Ana Ruiz" <ana@northbrook.example>
To: Harbour Desk <desk@harbour.example>
Subject: cannot sign in

We cannot sign in. Please call me.
Ana Ruiz
Tel. +34 91 555 0123
Company: Elm, Ash & Co
Elm Grove Trading GmbH`;

  expect(sure(mail)).toEqual({
    customerEmail: 'ana@northbrook.example',
    customerPhone: '+34 91 555 0123',
    customer: 'Elm',
  });
});

describe('labels', () => {
  test.each([
    ['电话：13812345678', { customerPhone: '13812345678' }],
    ['手机 138-1234-5678', { customerPhone: '138-1234-5678' }],
    ['联系电话: 010-55550120', { customerPhone: '010-55550120' }],
    ['联系电话（021）5555 0120', { customerPhone: '（021）5555 0120' }],
    ['电话（13812345678）', { customerPhone: '13812345678' }],
    ['电话：１３８１２３４５６７８', { customerPhone: '13812345678' }],
    ['Phone: +1 (425) 555-0100', { customerPhone: '+1 (425) 555-0100' }],
    ['Mobile +44 20 7946 0123', { customerPhone: '+44 20 7946 0123' }],
    ['邮箱：li.min@beichen.example', { customerEmail: 'li.min@beichen.example' }],
    ['E-mail: ana@northbrook.example', { customerEmail: 'ana@northbrook.example' }],
    ['客户：北辰科技（上海）有限公司', { customer: '北辰科技（上海）有限公司' }],
    ['【客户】：北辰科技', { customer: '北辰科技' }],
    ['公司：【北辰科技】', { customer: '北辰科技' }],
    ['单位：海港医院', { customer: '海港医院' }],
    ['Organisation: Elm Grove Trading', { customer: 'Elm Grove Trading' }],
    ['订单号：８Ｆ３Ａ２Ｂ１Ｃ７７', { orderId: '8F3A2B1C77' }],
    ['订单编号【8f3a2b1c77】', { orderId: '8f3a2b1c77' }],
    ['订单号（8f3a2b1c77）', { orderId: '8f3a2b1c77' }],
    [`订阅ＩＤ：${subscription}`, { subscriptionId: subscription }],
    ['发件人：王伟（wang@beichen.example）', { customerEmail: 'wang@beichen.example' }],
    ['发件人: 王伟 [mailto:wang@beichen.example]', { customerEmail: 'wang@beichen.example' }],
    ['From: ana@northbrook.example', { customerEmail: 'ana@northbrook.example' }],
  ])('“%s” fills exactly what it labels', (text, filled) => {
    expect(sure(text)).toEqual(filled);
  });

  test.each([
    '我们打了微软客服电话 4008203800，没人接。',
    'We wrote to your e-mail: help@publisher.example and got no answer.',
    'From: desk@harbour.example',
    '电话：+358 9 5555 0100',
    'It is broken from: ana@northbrook.example says so.',
    'Please phone 5550100 tomorrow.',
    '手机无法登录，电话打不通，单位很着急。',
    '发件人: 王伟 <wang@beichen.example>\n\n发件人: 李敏 <li.min@beichen.example>',
  ])('“%s” fills nothing: it is somebody else’s, or two of one kind', (text) => {
    expect(sure(text)).toEqual({});
  });
});

const digit = fc.integer({ min: 0, max: 9 });
const mobile = fc
  .tuple(fc.constantFrom('3', '5', '8', '9'), fc.array(digit, { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => `1${second}${rest.join('')}`);
const word = fc.string({
  unit: fc.constantFrom('b', 'c', 'd', 'f', 'g', 'k', 'm', 'n', 'p', 'r', 's', 'v'),
  minLength: 3,
  maxLength: 8,
});
const email = fc.tuple(word, word).map(([who, host]) => `${who}@${host}.example`);
const name = fc
  .array(fc.constantFrom('北', '辰', '海', '港', '云', '岫', '东', '城'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((all) => `${all.join('')}有限公司`);
const order = fc
  .tuple(word, fc.integer({ min: 10_000, max: 99_999 }))
  .map((it) => it.join('').toUpperCase());
const sign = fc.constantFrom('：', ':', ': ', '： ');
const wide = (text: string) =>
  text.replaceAll(/[0-9]/g, (it) => String.fromCodePoint((it.codePointAt(0) ?? 0) + 0xfe_e0));

/** A labelled line, and what it must fill. */
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('电话', '手机', '联系电话', 'Phone', 'Tel.', 'Mobile'),
      sign,
      mobile,
      fc.boolean(),
    )
    .map(
      ([label, between, value, isWide]) =>
        ({
          field: 'customerPhone',
          value,
          text: label + between + (isWide ? wide(value) : value),
        }) as const,
    ),
  fc
    .tuple(fc.constantFrom('发件人', 'From'), sign, email, fc.constantFrom('王伟', 'Ana Ruiz'))
    .map(
      ([label, between, value, who]) =>
        ({ field: 'customerEmail', value, text: `${label}${between}${who} <${value}>` }) as const,
    ),
  fc
    .tuple(fc.constantFrom('客户', '公司', '单位', 'Company', 'Customer'), sign, name)
    .map(
      ([label, between, value]) =>
        ({ field: 'customer', value, text: label + between + value }) as const,
    ),
  fc
    .tuple(
      fc.constantFrom('订单号', '订单编号', '订单 ID', 'Order number', 'Order ID'),
      sign,
      order,
      fc.boolean(),
    )
    .map(
      ([label, between, value, isWide]) =>
        ({
          field: 'orderId',
          value,
          text: label + between + (isWide ? wide(value) : value),
        }) as const,
    ),
  fc
    .tuple(fc.constantFrom('订阅号', '订阅 ID', 'Subscription ID'), sign, fc.uuid())
    .map(
      ([label, between, value]) =>
        ({ field: 'subscriptionId', value, text: label + between + value }) as const,
    ),
);
const chatter = fc.constantFrom(
  '您好，请尽快处理，谢谢。',
  'Hello, please have a look at this.',
  '',
  '附件是截图。',
  'Best regards',
);

test('whatever is labelled is filled with exactly the labelled value, and nothing else is ticked', () => {
  const lines = fc.uniqueArray(line, { selector: (it) => it.field, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lines, fc.array(chatter, { maxLength: 4 }), (labelled, between) => {
      const text = labelled.flatMap((it, at) => [between[at] ?? '', it.text]).join('\n');

      expect(sure(text)).toEqual(
        Object.fromEntries(labelled.map(({ field, value }) => [field, value])),
      );
    }),
    { numRuns: 1_000 },
  );
});
