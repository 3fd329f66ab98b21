import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { recognise } from '../../../../../src/main/domain/paste/recognise.ts';
import type { Recognised } from '../../../../../src/shared/model/recognised.ts';
import { knowledge } from './sample-knowledge.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const subscription = '99999999-2222-4333-8444-555555555555';

const find = (text: string): Recognised[] => recognise(text, knowledge);

/** What would be filled without anybody looking. */
function sure(text: string): Record<string, string> {
  return Object.fromEntries(
    find(text).flatMap(({ field, value, isCertain }) => (isCertain ? [[field, value]] : [])),
  );
}

/** What is offered for a field, sure or not. */
function offered(text: string): string[] {
  return find(text).flatMap(({ field, value }) => (field === null ? [] : [`${field}: ${value}`]));
}

describe('an English mail', () => {
  const mail = `From: Ana Ruiz <ana@northbrook.example>
Subject: Brightwater Sensor Hub fails

Since 2026-11-20 09:15 UTC our people at Northbrook Ltd get HTTP 403 with AADSTS50011.
Error message: The reply URL does not match. Correlation ID: 5b0c2f5e-50f8-4b3e-9a6e-8d1b1c7a0001
Tenant ID: ${tenant}, subscription ${subscription}.
Order number 8f3a2b1c77, invoice G012345678: charged EUR 1,234.56 instead of €99.00 for 25 seats.
Timestamp: 2026-11-23T10:05:33Z`;

  test('gives up its ids, codes, times, amounts and names for their fields', () => {
    expect(sure(mail)).toEqual({
      offer: 'brightwater/hub',
      since: '2026-11-20T09:15 UTC',
      occurredAt: '2026-11-23T10:05 UTC',
      customer: 'Northbrook Ltd',
      customerEmail: 'ana@northbrook.example',
      errorCode: 'AADSTS50011',
      errorText: 'The reply URL does not match',
      correlationId: '5b0c2f5e-50f8-4b3e-9a6e-8d1b1c7a0001',
      tenantId: tenant,
      subscriptionId: subscription,
      orderId: '8f3a2b1c77',
      invoiceNumber: 'G012345678',
      charged: '1,234.56',
      expectedCharge: '99.00',
      currency: 'EUR',
    });
  });

  test('says why, and leaves to the operator how many seats there are and whether the sender is the customer', () => {
    const byField = new Map(find(mail).map((it) => [it.field, it]));

    expect(byField.get('tenantId')?.because).toBe('Tenant ID');
    expect(byField.get('customerEmail')).toMatchObject({
      value: 'ana@northbrook.example',
      because: 'From',
    });
    expect(find(mail)).toContainEqual(
      expect.objectContaining({ field: 'customer', value: 'Ana Ruiz', isCertain: false }),
    );
    expect(byField.get('quantity')).toMatchObject({ value: '25', isCertain: false });
  });
});

test('a Chinese mail gives up the same', () => {
  const mail = `租户 ID：${tenant}
订阅：${subscription}
订单号：8f3a2b1c77
发票号 G012345678
金额：1,200.50元
客户：海港物流有限公司
发生时间：2026年11月23日 10:05 北京时间，港口传感平台无法登录，提示“无法连接服务器，请稍后重试”，错误代码 0x80070005`;

  expect(sure(mail)).toEqual({
    tenantId: tenant,
    subscriptionId: subscription,
    orderId: '8f3a2b1c77',
    invoiceNumber: 'G012345678',
    charged: '1,200.50',
    currency: 'CNY',
    customer: '海港物流有限公司',
    occurredAt: '2026-11-23T10:05 Asia/Shanghai',
    offer: 'gangkou/sensors',
    errorText: '无法连接服务器，请稍后重试',
    errorCode: '0x80070005',
  });
});

describe('a reconciliation file', () => {
  const names =
    'OrderId SubscriptionId CustomerId CustomerName PublisherName ProductId SkuId InvoiceNumber ChargeStartDate ChargeEndDate Quantity UnitPrice Total Currency ProductName'.split(
      ' ',
    );
  const cells =
    `a7a1b2c3d4e5|${subscription}|${tenant}|Elm, Ash & Co|Brightwater|DZH318Z0BQ35|0001|G012345678|2026-10-01|2026-10-31|25|4.00|100.00|EUR|Brightwater Sensor Hub`.split(
      '|',
    );
  const filled = {
    orderId: 'a7a1b2c3d4e5',
    subscriptionId: subscription,
    tenantId: tenant,
    customer: 'Elm, Ash & Co',
    productId: 'DZH318Z0BQ35',
    planId: '0001',
    invoiceNumber: 'G012345678',
    billingPeriod: '2026-10-01 – 2026-10-31',
    quantity: '25',
    charged: '100.00',
    currency: 'EUR',
    offer: 'brightwater/hub',
  };

  test('is read by its header, split by tabs', () => {
    expect(sure(`${names.join('\t')}\r\n${cells.join('\t')}\r\n`)).toEqual(filled);
  });

  test('is read by its header, split by commas, with a comma inside quotes', () => {
    const row = cells.map((it) => `"${it}"`).join(',');

    expect(sure(`${names.join(',')}\n${row}`)).toEqual(filled);
  });

  test('of two rows only what both say is certain', () => {
    const other = cells.map((it) => (it === 'a7a1b2c3d4e5' ? 'b7a1b2c3d4e5' : it));
    const both = sure([names, cells, other].map((it) => it.join('\t')).join('\n'));

    expect(both).not.toHaveProperty('orderId');
    expect(both).toMatchObject({ subscriptionId: subscription, currency: 'EUR' });
  });

  test('without its header offers what the cells look like, and is certain of little', () => {
    const row = cells.join('\t');

    expect(sure(row)).toEqual({
      productId: 'DZH318Z0BQ35',
      currency: 'EUR',
      offer: 'brightwater/hub',
    });
    expect(offered(row)).toContain('orderId: a7a1b2c3d4e5');
    const ids = find(row).filter(({ kind }) => kind === 'guid');
    expect(ids.map(({ field, choices }) => [field, choices.includes('tenantId')])).toEqual([
      [null, true],
      [null, true],
    ]);
  });
});

describe('a log and an error dialog', () => {
  test('JSON names its ids as a mail does', () => {
    const log = `{"tenantId":"${tenant}","correlation_id":"${subscription}","timestamp":"2026-11-23T10:05:33.123+02:00","status":500,"error":"ERR_CONNECTION_RESET"}`;

    expect(sure(log)).toMatchObject({
      tenantId: tenant,
      correlationId: subscription,
      occurredAt: '2026-11-23T10:05 +02:00',
    });
  });

  test('a label in one line tells the id in the next', () => {
    expect(sure(`Correlation ID\n${tenant}\nSubscription ID\n${subscription}`)).toEqual({
      correlationId: tenant,
      subscriptionId: subscription,
    });
  });

  test('a path of a resource names its subscription', () => {
    expect(sure(`/subscriptions/${subscription}/resourceGroups/rg1`)).toEqual({
      subscriptionId: subscription,
    });
  });

  test.each([
    ['It fails with HTTP 404.', 'HTTP 404'],
    ['503 Service Unavailable', 'HTTP 503'],
    ['状态码：502', 'HTTP 502'],
    ['It stops with error E1234', 'E1234'],
    ['The installer says 0x80070643', '0x80070643'],
    ['net::ERR_CERT_DATE_INVALID failed: error ERR_CERT_DATE_INVALID', 'ERR_CERT_DATE_INVALID'],
  ])('the code of “%s” is %s', (text, code) => {
    expect(sure(text)['errorCode']).toBe(code);
  });

  test('a case of this or another desk is shown, and fills nothing', () => {
    expect(find('See FP7K3Q-2026-000123 please')).toMatchObject([
      { kind: 'case-reference', value: 'FP7K3Q-2026-000123', field: null },
    ]);
  });
});

describe('days and times', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['2026/11/23', '2026-11-23'],
    ['23 November 2026', '2026-11-23'],
    ['Nov 23, 2026', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['2028-02-29', '2028-02-29'],
    ['2026-11-23T10:05:00Z', '2026-11-23T10:05 UTC'],
    ['2026-11-23 10:05 CET', '2026-11-23T10:05 +01:00'],
    ['2026-11-23 10:05 GMT+8', '2026-11-23T10:05 +08:00'],
    ['Mon, 23 Nov 2026 08:00:00 +0100', '2026-11-23T08:00 +01:00'],
    ['Nov 23, 2026, 12:05 AM', '2026-11-23T00:05'],
    ['2026年11月23日 下午3点05分', '2026-11-23T15:05'],
  ])('%s reads %s', (text, value) => {
    expect(find(text).map((it) => it.value)).toEqual([value]);
  });

  test.each(['2027-02-29', '31.11.2026', '2026-13-01', '99/99/2026', '2026-11-23T25:00Z', '10:30'])(
    '%s is no day of ours',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );

  test('a date that reads two ways is shown and offered for nothing', () => {
    expect(find('Bought on 11/12/2026')).toMatchObject([
      { kind: 'date', text: '11/12/2026', field: null, choices: [], isCertain: false },
    ]);
  });

  test('a time without a zone is offered, and not certain', () => {
    expect(find('Timestamp: 2026-11-23 10:05')).toMatchObject([
      { field: 'occurredAt', value: '2026-11-23T10:05', isCertain: false },
    ]);
  });

  test('the day of the purchase is told by its words', () => {
    expect(sure('购买日期：2026-10-01')).toEqual({ purchasedOn: '2026-10-01' });
    expect(sure('purchased on 1 October 2026')).toEqual({ purchasedOn: '2026-10-01' });
  });
});

describe('false alarms', () => {
  test.each([
    'Hi team, thanks for the call. We would like to add 3 people in order to finish by Friday.',
    'Room 404 is free at 10:30, the total is fine, and 500 people came.',
    'Our plan is to renew. The customer is happy with the product and the company too.',
    'In 2026 we had 15 meetings; version 4.5.1 of the app is on page 403.',
    '您好，请问这个产品怎么续订？我们计划下周上线，谢谢。客户很着急。',
    'I wrote to you on Monday. The subscription does not work and the invoice is wrong.',
    'Please send the order confirmation. Reporting to my manager tomorrow.',
  ])('“%s” fills nothing', (text) => {
    expect(sure(text)).toEqual({});
  });

  test('a name of one word is offered, since it may be a word like any other', () => {
    expect(offered('I open Reporting and it is empty.')).toEqual(['offer: ledgerline/reporting']);
    expect(sure('Product: Reporting')).toEqual({ offer: 'ledgerline/reporting' });
  });

  test('a customer’s name inside another word is not that customer', () => {
    expect(find('at Northbrook Ltda they say')).toEqual([]);
  });

  test('two orders are both shown, and neither is certain', () => {
    const text = 'Order number: ABC12345 and order number: ABC67890';

    expect(offered(text)).toEqual(['orderId: ABC12345', 'orderId: ABC67890']);
    expect(sure(text)).toEqual({});
  });

  test('an id that stands twice, once with its label, is offered once, by the label', () => {
    expect(find(`${tenant}\nTenant ID: ${tenant}`)).toMatchObject([
      { kind: 'tenant-id', field: 'tenantId' },
    ]);
  });
});

const pieces = `order |Tenant ID: |${tenant}|2026-11-23|T10:05Z|"|\t|\n|,|;|:|error: "|HTTP 5|€|EUR |1,|1.|+1 |@|a@b.|港口传感平台|客户：|0x8|AADSTS|-| |İ|\u202e|\ud800|👩‍💻|OrderId\tQuantity\tTotal\n`;
const piece = fc.oneof(
  fc.constantFrom(...pieces.split('|')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const hostile = fc.array(piece, { maxLength: 120 }).map((all) => all.join(''));

describe('whatever is pasted', () => {
  test('finds stand where they say, in order, none on the letters of another', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const found = find(text);

        let end = 0;
        for (const it of found) {
          expect(it.start).toBeGreaterThanOrEqual(end);
          expect(it.end).toBeGreaterThan(it.start);
          expect(text.slice(it.start, it.end)).toBe(it.text);
          expect(it.field === null ? !it.isCertain : it.choices.includes(it.field)).toBe(true);
          end = it.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no field is certain twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const fields = find(text).flatMap((it) => (it.isCertain ? [it.field] : []));

        expect(new Set(fields).size).toBe(fields.length);
      }),
      { numRuns: 300 },
    );
  });

  test('twenty thousand characters of the same hostile piece come back', () => {
    const seeds =
      'a|1|1,|1.1|order |"|error: "|2026-11-23 |港|{"a":|\t|A |+1 |@|a@|tenant id: |\n| |-|a.|€1|"\t';
    for (const seed of seeds.split('|')) {
      const text = seed.repeat(20_000).slice(0, 20_000);

      expect(find(text).length).toBeLessThan(3);
    }
  });

  test('twenty thousand characters of mixed pieces come back too', () => {
    const long = fc.tuple(piece, piece, piece).map((it) => it.join('').repeat(20_000));
    fc.assert(
      fc.property(long, (text) => {
        expect(() => find(text.slice(0, 20_000))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

describe('how many are affected', () => {
  test.each([
    ['Since Monday 12 people cannot sign in.', '12 people'],
    ['It fails for all 30 users in Rotterdam.', 'all 30 users'],
    ['About 1,200 of our customers are affected', 'About 1,200 of our customers'],
    ['8 of 45 workstations lost the connection.', '8 of 45 workstations'],
    ['Twelve colleagues are locked out', 'Twelve colleagues'],
    ['The whole company is unable to work.', 'The whole company'],
    ['Affected users: 12 of 40', '12 of 40'],
    ['全公司 30 人无法登录', '全公司 30 人'],
    ['三百人受影响，请尽快处理', '三百人'],
    ['大约50名员工打不开报表', '大约50名员工'],
    ['门店断网，12家门店不能收银。', '12家门店'],
    ['所有用户都登录不了', '所有用户'],
    ['影响人数：约 200 人', '约 200 人'],
  ])('is read where the sentence says what they cannot do: %s', (text, howMany) => {
    expect(sure(text)['howMany']).toBe(howMany);
  });

  test.each([
    'We bought it for 12 users.',
    '我们为 30 名员工采购了许可',
    'Please add 5 users to the plan.',
    'We are 40 people.',
  ])('is offered at most where it says what was bought, or nothing: %s', (text) => {
    expect(sure(text)['howMany']).toBeUndefined();
    expect(offered(text)).toContainEqual(expect.stringMatching(/^howMany: /));
  });

  test.each([
    '发票多扣了 300 人民币，无法报销',
    '第三人称显示失败',
    'User 12 cannot sign in.',
    '版本 2.12 users',
  ])('is not read from other numbers: %s', (text) => {
    expect(offered(text)).not.toContainEqual(expect.stringMatching(/^howMany: /));
  });

  test('of two numbers for it neither is certain', () => {
    expect(sure('12 users fail. 30 users are blocked.')['howMany']).toBeUndefined();
  });
});
