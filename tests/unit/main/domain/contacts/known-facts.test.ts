import { expect, test } from 'vitest';

import { findKnownFacts } from '../../../../../src/main/domain/contacts/known-facts.ts';
import { sampleOffer } from '../offers/sample-offer.ts';
import { sampleContact } from './sample-contact.ts';

const nothing = {
  cspModel: 'direct-bill',
  offer: undefined,
  choice: undefined,
  contacts: [],
  topic: undefined,
  splits: [],
} as const;

test('without an offer only the CSP model of the desk is known', () => {
  expect(findKnownFacts(nothing)).toEqual([
    { fact: 'cspModel', value: 'direct-bill', source: 'profile' },
  ]);
});

test('each fact says where it comes from', () => {
  const known = findKnownFacts({
    ...nothing,
    cspModel: 'indirect-reseller',
    offer: sampleOffer({ publisherKind: 'isv', azureBased: false }),
    choice: { firstLine: 'yes', handoff: 'via-desk' },
    contacts: [sampleContact({ audience: 'customer-ok' })],
  });

  expect(known).toEqual([
    { fact: 'cspModel', value: 'indirect-reseller', source: 'profile' },
    { fact: 'publisher', value: 'isv', source: 'offer' },
    { fact: 'azureBased', value: 'no', source: 'offer' },
    { fact: 'firstLine', value: 'yes', source: 'profile' },
    { fact: 'handoff', value: 'via-desk', source: 'profile' },
    { fact: 'customerUsableContact', value: 'yes', source: 'contact' },
  ]);
});

test('what an offer does not say is left for the operator to answer', () => {
  const known = findKnownFacts({
    ...nothing,
    offer: sampleOffer({ publisherKind: 'unknown', azureBased: null }),
    choice: { firstLine: null, handoff: null },
  });

  expect(known.map((it) => it.fact)).toEqual(['cspModel']);
});

test.each([
  ['billing', 'provider'],
  ['break-fix', 'unrecorded'],
] as const)('for a reseller the agreements settle who answers about %s: %s', (topic, value) => {
  const splits = [{ group: 'commerce', answers: 'provider' }] as const;

  const known = findKnownFacts({ ...nothing, cspModel: 'indirect-reseller', topic, splits });

  expect(known).toContainEqual({ fact: 'resellerSplit', value, source: 'agreement' });
});

test.each(['direct-bill', 'indirect-provider'] as const)(
  'a desk that is %s shares its duties with nobody, whatever is recorded',
  (cspModel) => {
    const splits = [{ group: 'commerce', answers: 'provider' }] as const;

    const known = findKnownFacts({ ...nothing, cspModel, topic: 'billing', splits });

    expect(known.map((it) => it.fact)).toEqual(['cspModel']);
  },
);

test.each([
  ['customer support for partners', sampleContact(), 'no'],
  [
    'an engineer whom somebody marked for customers',
    sampleContact({ role: 'engineering', audience: 'customer-ok' }),
    'no',
  ],
  ['customer support for customers', sampleContact({ audience: 'customer-ok' }), 'yes'],
])('%s: may customers use it?', (_, contact, expected) => {
  const known = findKnownFacts({ ...nothing, contacts: [contact] });

  expect(known.find((it) => it.fact === 'customerUsableContact')?.value).toBe(expected);
});
