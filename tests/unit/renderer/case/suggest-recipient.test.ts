import { expect, test } from 'vitest';

import { suggestRecipient } from '../../../../src/renderer/case/suggest-recipient.ts';
import type { Decision, Outcome } from '../../../../src/shared/model/decision.ts';
import { routed } from '../fake-desk.ts';

const decided = (decision: Decision) => suggestRecipient({ decision, overrides: [] });

test('writes to whom the decision names', () => {
  expect(decided(routed)).toBe('publisher');
  expect(decided({ ...routed, contact: 'offer-resources' })).toBe('publisher');
  expect(decided({ ...routed, contact: 'indirect-provider' })).toBe('indirect-provider');
  expect(decided({ ...routed, contact: 'microsoft-azure-request' })).toBe('microsoft');
  expect(decided({ ...routed, contact: 'ask-for-facts' })).toBe('customer');
});

test('where the desk handles the case itself, writes to the hop after it, else to a colleague', () => {
  const own = { ...routed, contact: 'own-desk' } as const;

  expect(decided({ ...own, escalateTo: 'microsoft-partner-support' })).toBe('microsoft');
  expect(decided({ ...own, escalateTo: null })).toBe('partner');
});

test('while a fact is open, writes to the customer', () => {
  expect(decided({ status: 'needs-fact', ask: 'topic', owners: ['publisher'] })).toBe('customer');
});

test('writes to whom an override names, until it is taken back', () => {
  const outcome: Outcome = {
    owner: 'indirect-provider',
    firstContact: 'indirect-provider',
    contact: 'indirect-provider',
    escalateTo: null,
  };
  const entry = { at: '2026-11-23T08:00:00.000Z', by: 'M.', reason: 'Agreed.', rule: 'R-TECH' };
  const set = { ...entry, outcome };

  expect(suggestRecipient({ decision: routed, overrides: [set] })).toBe('indirect-provider');
  expect(
    suggestRecipient({ decision: routed, overrides: [set, { ...entry, outcome: null }] }),
  ).toBe('publisher');
});
