import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { createPolicyTexts } from '../../../../../src/main/domain/search/policy-texts.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';

const resourcesFolder = resolve(import.meta.dirname, '../../../../../resources');
const topics = [
  {
    id: 'cancel-refund',
    name: { en: 'Cancel and get money back', 'zh-CN': '取消与退款' },
    about: { en: 'Refunds after a cancellation.', 'zh-CN': '取消订阅后的退款。' },
  },
];

test('rules, sentences and topics are found by the beginnings of their words in either language', () => {
  const find = createPolicyTexts(readPolicy(resourcesFolder), topics);

  expect(find('refun', 50, 'en').map((it) => it.id)).toContain('topic/cancel-refund');
  expect(find('退款', 50, 'en')[0]).toMatchObject({ title: 'Cancel and get money back' });
  expect(find('publisher', 50, 'zh-CN').length).toBeGreaterThan(0);
  expect(find('nothing-is-called-so', 50, 'en')).toEqual([]);
  expect(find('  ', 50, 'en')).toEqual([]);
});
