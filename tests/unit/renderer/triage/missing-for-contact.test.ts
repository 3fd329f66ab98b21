import { expect, test } from 'vitest';

import { missingForContact } from '../../../../src/renderer/triage/missing-for-contact.ts';
import { emptyWork } from '../../../../src/renderer/triage/triage-draft.ts';
import type { TriageWork } from '../../../../src/renderer/triage/triage-work.ts';
import type { ContactChainStep } from '../../../../src/shared/model/contact.ts';
import { contact, offer, routedStep } from '../fake-desk.ts';

const now = new Date('2026-11-23T08:00:00.000Z');
const found: ContactChainStep = {
  role: 'customer-support',
  level: 'offer',
  contact,
  isUsed: true,
};

function workWith(contactChain: ContactChainStep[], change: Partial<TriageWork> = {}): TriageWork {
  return {
    ...emptyWork([]),
    question: 'It fails',
    offer: { key: { publisherId: 'ledgerline', offerId: 'reporting' }, record: offer },
    step: { status: 'ready', last: { ...routedStep, contactChain } },
    ...change,
  };
}

test('nothing is missing when the record has an address and was checked lately', () => {
  expect(missingForContact(workWith([found]), now)).toEqual([]);
});

test('asks for the words of the customer', () => {
  expect(missingForContact(workWith([found], { question: ' ' }), now)).toEqual([
    { kind: 'question' },
  ]);
});

test('asks for the offer when a publisher must be written to and no offer was chosen', () => {
  const chain: ContactChainStep[] = [{ ...found, contact: null, isUsed: false }];

  expect(missingForContact(workWith(chain, { offer: null }), now)).toEqual([
    { kind: 'offer' },
    { kind: 'contact' },
  ]);
});

test('asks for a check of a record that nobody confirmed, or not for half a year', () => {
  const never = { ...found, contact: { ...contact, verifiedAt: null } };
  const old = { ...found, contact: { ...contact, verifiedAt: '2026-05-01T08:00:00.000Z' } };

  expect(missingForContact(workWith([never]), now)).toEqual([{ kind: 'verified' }]);
  expect(missingForContact(workWith([old]), now)).toEqual([
    { kind: 'old', verifiedAt: '2026-05-01T08:00:00.000Z' },
  ]);
});

test('asks for an address when the record has only a phone number', () => {
  const noMail = { ...found, contact: { ...contact, email: null, phone: '+358 9 123' } };

  expect(missingForContact(workWith([noMail]), now)).toEqual([
    { kind: 'address', role: 'customer-support' },
  ]);
});

test('a case that the desk handles itself needs no record', () => {
  const own: ContactChainStep = { role: 'own-desk', level: 'desk', contact: null, isUsed: true };

  expect(missingForContact(workWith([own]), now)).toEqual([]);
});

test('a record that the desk keeps itself is asked of the desk, not of the offer', () => {
  const chain: ContactChainStep[] = [
    { role: 'microsoft-marketplace-support', level: 'microsoft', contact: null, isUsed: false },
  ];

  expect(missingForContact(workWith(chain), now)).toEqual([
    { kind: 'desk-contact', role: 'microsoft-marketplace-support' },
  ]);
});

test('a publisher’s contact that ends at Microsoft is still read off the offer', () => {
  const none = { contact: null, isUsed: false };
  const chain: ContactChainStep[] = [
    { ...none, role: 'customer-support', level: 'offer' },
    { ...none, role: 'microsoft-partner-support', level: 'microsoft' },
  ];

  expect(missingForContact(workWith(chain), now)).toEqual([{ kind: 'contact' }]);
});
