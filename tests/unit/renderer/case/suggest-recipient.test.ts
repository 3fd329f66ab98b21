import { expect, test } from 'vitest';

import { suggestRecipient } from '../../../../src/renderer/case/suggest-recipient.ts';
import { routed } from '../fake-desk.ts';

test('writes to whom the decision names', () => {
  expect(suggestRecipient(routed)).toBe('publisher');
  expect(suggestRecipient({ ...routed, contact: 'offer-resources' })).toBe('publisher');
  expect(suggestRecipient({ ...routed, contact: 'indirect-provider' })).toBe('indirect-provider');
  expect(suggestRecipient({ ...routed, contact: 'microsoft-azure-request' })).toBe('microsoft');
  expect(suggestRecipient({ ...routed, contact: 'ask-for-facts' })).toBe('customer');
});

test('where the desk handles the case itself, writes to the hop after it, else to a colleague', () => {
  const own = { ...routed, contact: 'own-desk' } as const;

  expect(suggestRecipient({ ...own, escalateTo: 'microsoft-partner-support' })).toBe('microsoft');
  expect(suggestRecipient({ ...own, escalateTo: null })).toBe('partner');
});

test('while a fact is open, writes to the customer', () => {
  expect(suggestRecipient({ status: 'needs-fact', ask: 'topic', owners: ['publisher'] })).toBe(
    'customer',
  );
});
