import { expect, test } from 'vitest';

import { findChecklist } from '../../../../../src/main/domain/escalation/checklist.ts';
import { blankCaseDetails } from '../../../../../src/shared/model/case-details.ts';
import type { Topic } from '../../../../../src/shared/model/facts.ts';
import type { Recipient, SupportCase } from '../../../../../src/shared/model/support-case.ts';
import { fullDetails, technicalCase } from './escalation-builder.ts';

const nothingKnown: Partial<SupportCase> = {
  offer: null,
  customer: null,
  tenantId: null,
  subscriptionId: null,
  orderId: null,
  impact: null,
  tried: null,
};

function checklist(recipient: Recipient, topic: Topic, change: Partial<SupportCase> = {}) {
  return findChecklist({
    recipient,
    purpose: 'escalation',
    supportCase: { ...technicalCase, facts: { topic }, ...change },
    hasAddress: true,
    hasOurContact: true,
  });
}

function stopping(...args: Parameters<typeof checklist>): string[] {
  return checklist(...args)
    .filter((it) => it.isRequired && !it.isThere)
    .map(({ item }) => item);
}

test.each([
  ['publisher', ['publisher-account', 'subscription-id']],
  ['microsoft', ['subscription-id', 'order-id', 'tenant-id']],
  ['indirect-provider', ['provider-order-number', 'provider-customer-number', 'subscription-id']],
] as const)('%s cannot look anything up without an id of its own', (recipient, ids) => {
  expect(stopping(recipient, 'break-fix', nothingKnown)).toEqual([...ids, 'impact']);
});

test.each([
  ['publisher', { publisherAccount: 'spruce' }],
  ['indirect-provider', { providerOrderNumber: 'O-1' }],
] as const)('one id that %s can look up is enough', (recipient, known) => {
  const details = { ...blankCaseDetails, ...known };

  expect(stopping(recipient, 'break-fix', { ...nothingKnown, details })).toEqual(['impact']);
});

test('a question before anything was bought needs the product alone', () => {
  const { offer } = technicalCase;

  expect(stopping('publisher', 'quote-pricing', nothingKnown)).toEqual(['offer', 'impact']);
  expect(stopping('publisher', 'quote-pricing', { ...nothingKnown, offer })).toEqual(['impact']);
});

test('a fault asks for its exact words, codes and times; a question how to do something does not', () => {
  const asked = checklist('publisher', 'break-fix').map(({ item }) => item);

  expect(asked).toEqual(
    expect.arrayContaining([
      'error-text',
      'error-code',
      'correlation-id',
      'occurred-at',
      'how-many',
      'steps',
    ]),
  );
  expect(checklist('publisher', 'how-to').map(({ item }) => item)).not.toContain('error-text');
});

test('an invoice in question is named before it goes out', () => {
  expect(stopping('microsoft', 'billing')).toEqual(['invoice-number']);
  const details = { ...fullDetails, invoiceNumber: 'E0500' };
  expect(stopping('microsoft', 'billing', { details })).toEqual([]);
  expect(checklist('publisher', 'break-fix').map(({ item }) => item)).not.toContain('currency');
});

test('it stands in the order in which its lack sends cases back', () => {
  const items = checklist('microsoft', 'billing').map(({ item }) => item);
  const order = [
    'subscription-id',
    'decision',
    'entitlement',
    'tried',
    'one-problem',
    'impact',
    'invoice-number',
    'our-contact',
    'ask',
    'answer-by',
  ];

  expect(items.filter((item) => order.includes(item))).toEqual(order);
});

const isProved = (change: Partial<SupportCase>) =>
  checklist('publisher', 'break-fix', change).find(({ item }) => item === 'entitlement')?.isThere;

test('proof of purchase says for whom, and how much, since when or how it stands', () => {
  expect(isProved({})).toBe(false);
  expect(isProved({ details: { ...blankCaseDetails, quantity: '25' } })).toBe(true);
  expect(isProved({ details: fullDetails, tenantId: null, customer: ' ' })).toBe(false);
});

test('two problems in one message are noticed and never stop the draft', () => {
  const question = 'The add-in crashes.\nAlso, why was I charged twice?';
  const item = checklist('publisher', 'break-fix', { question }).find(
    (it) => it.item === 'one-problem',
  );

  expect(item).toEqual({ item: 'one-problem', isRequired: false, isThere: false });
});

test('nobody is asked for the address of a colleague or a customer', () => {
  expect(checklist('partner', 'how-to').map(({ item }) => item)).not.toContain('recipient-address');
  expect(checklist('customer', 'how-to').map(({ item }) => item)).toEqual([
    'decision',
    'our-contact',
    'answer-by',
  ]);
});
