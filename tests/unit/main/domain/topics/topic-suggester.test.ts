import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { factValues } from '../../../../../src/shared/model/facts.ts';
import { shipped } from './shipped-suggester.ts';

function first(text: string) {
  const [best] = shipped.suggest(text);
  if (!best) throw new Error('an empty ranking');
  return best;
}

describe('the topic that comes first', () => {
  test.each([
    ['an invoice', 'The total on our invoice is wrong', 'billing'],
    ['units, not their price', 'We used 300 units but the meter counted 3,000', 'metered-usage'],
    ['money under way', 'Our bank transfer left on Monday, has it arrived?', 'payment'],
    [
      'trouble of one user',
      'One of our users gets an error when saving, all others are fine',
      'break-fix',
    ],
    ['trouble of everybody', 'Nobody in the whole company can reach the service', 'outage'],
    ['money for trouble', 'The service was down for a day, we claim compensation', 'sla-claim'],
    ['a manual', 'Please send us the manual as a PDF', 'documentation'],
    ['a sales paper', 'Is there a brochure or slides for our sales team?', 'marketing-material'],
    [
      'a key that is refused',
      'We paid but the program rejects our licence key',
      'licence-activation',
    ],
    ['an order that fails', 'The order fails with an error at checkout', 'purchase-failure'],
    ['a resource that never came', 'The VM was never created, deployment failed', 'deployment'],
    [
      'an offer that is not there',
      'We cannot find the offer in the marketplace',
      'offer-visibility',
    ],
    ['a stolen login', 'Our admin account was hacked, strangers ordered seats', 'abuse-fraud'],
    ['a price before buying', 'How much would 40 users cost? Please send a quote', 'quote-pricing'],
    ['发票', '发票上的金额不对', 'billing'],
    ['全员中断', '全公司的人都登录不了系统', 'outage'],
    ['退款', '买错了，想申请退款', 'refund'],
    ['报价', '请给我们出一份报价，五十个用户', 'quote-pricing'],
    ['合作伙伴协议', '微软合作伙伴协议什么时候到期', 'csp-agreement'],
  ])('is right for %s', (_, text, topic) => {
    expect(first(text).topic).toBe(topic);
  });

  test.each([
    [
      'letters left out, doubled or swapped',
      'pls refnud our ordr, we boght the wrong edtion',
      'refund',
    ],
    ['an English word in a Chinese sentence', '客户的 invoice 金额不对', 'billing'],
    [
      'a Chinese word in an English sentence',
      'The customer asks for 退款 of the subscription',
      'refund',
    ],
    ['full-width letters', 'ＲＥＦＵＮＤ', 'refund'],
    ['a zero-width space inside a word', 're\u200Bfund', 'refund'],
    ['capital letters', 'MONEY BACK NOW!!!', 'refund'],
  ])('is found in spite of %s', (_, text, topic) => {
    expect(first(text).topic).toBe(topic);
  });

  test('does not hang on greeting, signature, addresses and product names', () => {
    const bare = first('the licence key is not accepted');
    const dressed = first(
      [
        'Dear support team,',
        '',
        'the licence key is not accepted.',
        '',
        'Kind regards',
        'Jane Billing, Head of Marketing',
        'Refund Road 5, jane@payment.example, https://invoice.example/refund',
      ].join('\n'),
    );

    expect(dressed).toEqual(bare);
  });
});

describe('the words that led there', () => {
  test('stand in the message as they are named, the strongest first', () => {
    const { because } = first('Hi, the INVOICE for May shows a price nobody agreed to.');

    expect(because[0]).toBe('INVOICE');
  });

  test('are whole words in Chinese', () => {
    const { because } = first('你好，厂商的客服电话是空号，怎么联系他们？');

    expect(because).toEqual(expect.arrayContaining(['厂商', '客服', '电话']));
  });

  test('are none of the words that every message has', () => {
    const { because } = first('Could you please tell us why the invoice is the way it is?');

    expect(because.join(' ')).not.toMatch(/\b(?:the|us|it|is|you|please|could)\b/iu);
  });

  test('are always to be found in the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('refund', 'the', 'invoice', '发票', '退款', '，', '\n', 'é', '🙂', 'VM'),
          {
            maxLength: 12,
          },
        ),
        (words) => {
          const text = words.join(' ');
          for (const { because } of shipped.suggest(text)) {
            for (const word of because) expect(text).toContain(word);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('any text', () => {
  test('ranks every topic once, scores from high to low that make one in all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const ranking = shipped.suggest(text);
        const scores = ranking.map(({ score }) => score);

        expect(ranking.map(({ topic }) => topic).toSorted()).toEqual(factValues.topic.toSorted());
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['numbers', '2026 12345 99.9'],
    ['signs', '??? !!! --- 🙂'],
    ['an address alone', 'someone@example.com'],
    ['words that nobody knows', 'Qwxzy Vrmpft'],
  ])('that is %s is ranked evenly, “other” first, for no reason', (_, text) => {
    const ranking = shipped.suggest(text);

    expect(ranking[0]?.topic).toBe('other');
    expect(new Set(ranking.map(({ score }) => score)).size).toBe(1);
    expect(ranking.every(({ because }) => because.length === 0)).toBe(true);
  });

  test('gets the same answer every time', () => {
    const text = 'Please cancel two seats and tell us when the plan renews';

    expect(shipped.suggest(text)).toEqual(shipped.suggest(text));
  });

  test.each([
    ['one word', 'a'.repeat(20_000)],
    ['one character', '错'.repeat(20_000)],
    ['thanks', '谢谢 '.repeat(6_000)],
    ['spaces', `${' '.repeat(19_000)}refund`],
    ['line ends', 'refund\n'.repeat(2_800)],
    ['an address', `${'a.'.repeat(9_000)}@`],
  ])('of the greatest length is answered, also when it is %s over and over', (_, text) => {
    expect(shipped.suggest(text)).toHaveLength(27);
    expect(shipped.parts(text)).toEqual([]);
  });
});
