import { expect, test } from 'vitest';

import { writeSayNow, type SaidOf } from '../../../../../src/main/domain/escalation/say-now.ts';
import { technicalCase } from './escalation-builder.ts';

const { decision } = technicalCase;
const publisherName = 'Harbour Software';

function said(change: object, facts: SaidOf['facts'] = {}): SaidOf {
  if (decision.status !== 'routed') throw new Error('the builder decides');
  return { decision: { ...decision, ...change }, overrides: [], facts, publisherName };
}

test.each([
  [{}, 'I pass it on now', '我现在就转过去'],
  [{ contact: 'own-desk' }, 'we work on it now', '现在就开始'],
  [{ contact: 'offer-resources' }, 'look that up in the material', '资料中查找'],
  [{ firstContact: 'publisher' }, 'answers this question directly', '直接解答'],
  [{ owner: 'partner' }, 'ours to settle', '由我们负责'],
  [{ owner: 'shared-indirect', firstContact: 'indirect-provider' }, 'distributor', '分销商'],
  [{ owner: 'microsoft', firstContact: 'microsoft' }, 'I open a request there', '提交请求'],
  [{ owner: 'undetermined' }, 'finding out', '正在确认'],
])('decided as %j the customer hears "%s"', (change, english, chinese) => {
  expect(writeSayNow(said(change), 'en')).toContain(english);
  expect(writeSayNow(said(change), 'zh-CN')).toContain(chinese);
});

test('while a fact is open that a customer can know, it is asked', () => {
  const open = {
    ...said({}),
    decision: { status: 'needs-fact', ask: 'publisher', owners: ['publisher'] },
  } as const;

  expect(
    writeSayNow({ ...open, decision: { ...open.decision, owners: ['publisher'] } }, 'en'),
  ).toContain('Which product is it');
});

test('while a fact is open that only the desk can know, the customer is not asked', () => {
  const open = { status: 'needs-fact', ask: 'cspModel', owners: [] } as const;

  expect(writeSayNow({ ...said({}), decision: { ...open, owners: [] } }, 'en')).toContain(
    'finding out',
  );
});

test('who bought from Microsoft directly is sent there', () => {
  const direct = said(
    { owner: 'microsoft', firstContact: 'microsoft' },
    { purchaseChannel: 'customer-direct' },
  );

  expect(writeSayNow(direct, 'en')).toContain('marketplace support answers');
});

test('it is short enough to be said', () => {
  for (const change of [{}, { firstContact: 'publisher' }, { owner: 'partner' }]) {
    const sentences = writeSayNow(said(change), 'en')
      .split(/[.?!](?:\s|$)/)
      .filter(Boolean);
    expect(sentences.length).toBeLessThanOrEqual(2);
  }
});
