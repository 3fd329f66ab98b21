import { describe, expect, test } from 'vitest';

import { shipped } from './shipped-suggester.ts';

function topicsOf(text: string): (string | undefined)[] {
  return shipped.parts(text).map(({ topics }) => topics[0]?.topic);
}

describe('a message with several questions', () => {
  test.each([
    [
      '“also” in a new sentence',
      'Please add 5 seats to our subscription. Also, why were we charged twice on the last invoice?',
      ['subscription-change', 'billing'],
    ],
    [
      'numbers',
      '1. The invoice for May is wrong.\n2. How do I export a report to Excel?',
      ['billing', 'how-to'],
    ],
    [
      'numbers in one line',
      '(1) Is there a training course? (2) Please sign our NDA. (3) The licence key is not accepted.',
      ['documentation', 'other-agreement', 'licence-activation'],
    ],
    [
      'bullets',
      '- order fails with error 800068\n- need the logo for our website',
      ['purchase-failure', 'marketing-material'],
    ],
    [
      '“another thing”',
      'The app crashes when I open a PDF. Another thing: can you send us a quote for 20 more users?',
      ['break-fix', 'quote-pricing'],
    ],
    [
      'two sentences alone',
      'We want a refund for the order from Monday. Where is our data stored?',
      ['refund', 'privacy-security'],
    ],
    [
      '“first” and “second”',
      'First, where do I see who accepted the Microsoft Partner Agreement? Second, the deployment of the VM failed with quota exceeded.',
      ['csp-agreement', 'deployment'],
    ],
    [
      '“and please” within a sentence',
      'Could you cancel our subscription at the end of the month and send me the user manual for the archive tool?',
      ['subscription-change', 'documentation'],
    ],
    ['另外', '发票金额不对，请核对。另外，怎么导出报表？', ['billing', 'how-to']],
    [
      '编号',
      '1、请帮我们加五个席位\n2、厂商的客服电话打不通，怎么联系他们',
      ['subscription-change', 'contact-missing'],
    ],
    [
      '还有',
      '你好，我们想申请退款，买错了。还有，软件的管理员手册在哪里下载？谢谢',
      ['refund', 'documentation'],
    ],
    ['顺便', '系统全公司都登录不了。顺便问一下，50个用户一年多少钱？', ['outage', 'quote-pricing']],
  ])('is taken apart at %s', (_, text, topics) => {
    expect(topicsOf(text)).toEqual(topics);
  });

  test('gives each part its own words, greeting and closing aside', () => {
    const parts = shipped.parts(
      'Hi team,\n\nPlease add 5 seats to our subscription.\nWe start on Monday.\n\n' +
        'Also, why were we charged twice on the last invoice?\n\nThanks a lot\nAnna',
    );

    expect(parts.map(({ text }) => text)).toEqual([
      'Please add 5 seats to our subscription.\nWe start on Monday.',
      'Also, why were we charged twice on the last invoice?',
    ]);
  });

  test('brings together what it says twice about the same matter', () => {
    const text =
      '1. Please refund the order from Monday.\n2. Where can I download the manual?\n3. The refund must go to our old card.';

    expect(topicsOf(text)).toEqual(['refund', 'documentation']);
  });
});

test('a message of 190 questions is a report: nothing is taken apart', () => {
  const questions = Array.from(
    { length: 190 },
    (_, index) => `${index + 1}. Please refund order ${index}.\n- Where is the manual?`,
  );

  expect(shipped.parts(questions.join('\n'))).toEqual([]);
});

test('a question that goes on for long keeps the topic of its beginning, and all its words', () => {
  const story = 'The order fails with an error when I place it at checkout. '.repeat(40).trim();

  const parts = shipped.parts(`1. ${story}\n2. Where can I download the user manual?`);

  expect(parts.map(({ topics }) => topics[0]?.topic)).toEqual([
    'purchase-failure',
    'documentation',
  ]);
  expect(parts[0]?.text.match(/order fails/gu)).toHaveLength(40);
});

describe('one question in several sentences', () => {
  test.each([
    'Hello,\nOne of our users gets a blank page after login. She tried Chrome and Edge. We also cleared the cache. Can you please help?\nThanks\nPeter',
    'We were charged twice this month. The invoice shows two lines for the same product. Why is that? Please correct it.',
    'The order fails with an error. I tried three times. The button stays grey. What can we do?',
    'Please cancel our subscription. We do not need it any longer since we moved to another product. Please confirm.',
    'The whole system is down. Nobody can work. When will it be back? Do you know more?',
    'Our customer wants to know where the data is stored. Is it in the EU? Who has access? They need the ISO 27001 certificate too.',
    'We need 5 more licences. How much do they cost? Please send a quote.',
    'How do I schedule a scan? I looked through all menus and the settings page but could not find it. Where is the option?',
    'The licence key is not accepted. We paid last week and the order is complete. The program still says trial.',
    'I want my money back. We bought the wrong edition. The order was placed yesterday. How long does it take?',
    'Deployment of the appliance failed. Error: quota exceeded. We tried two regions. What should we do?',
    'We are getting spam from our own tenant. I think our admin account was hacked. Somebody ordered 20 licences. Please block everything.',
    '导出按钮点了没反应。换了浏览器也不行。其他同事都正常。请问怎么办？',
    '我们公司被重复扣款了。账单上有两笔一样的费用。请核实一下，谢谢！',
    '整个公司都登录不了系统。已经一个小时了。什么时候能恢复？',
    '您好，我们想增加十个席位，下周一生效。请问需要我们做什么吗？',
    '供应商一直不回邮件。电话也打不通。请问还有没有别的联系方式？',
    '部署失败了，提示配额不足。我们试了两个区域都不行。怎么处理？',
  ])('stays one: %s', (text) => {
    expect(topicsOf(text)).toEqual([]);
  });

  test.each(['', 'Thanks!', 'refund', 'Hi,\n\nKind regards\nAnna', '????', '1.\n2.\n3.'])(
    'stays one when there is next to nothing: %j',
    (text) => {
      expect(shipped.parts(text)).toEqual([]);
    },
  );
});
