import { expect, test } from 'vitest';

import {
  findContactChain,
  usedStep,
  type ContactRecords,
} from '../../../../../src/main/domain/contacts/contact-chain.ts';
import { contactHops } from '../../../../../src/shared/model/decision.ts';
import { sampleContact } from './sample-contact.ts';

const ofOffer = { kind: 'offer', publisherId: 'harbour', offerId: 'mail-guard' } as const;
const ofPublisher = { kind: 'publisher', publisherId: 'harbour' } as const;
const provider = sampleContact({
  id: 'provider',
  scope: { kind: 'indirect-provider' },
  role: 'indirect-provider',
});
const partnerSupport = sampleContact({
  id: 'partner-support',
  scope: { kind: 'microsoft' },
  role: 'microsoft-partner-support',
});

function records(change: Partial<ContactRecords> = {}): ContactRecords {
  return { offer: { links: [] }, hasOffer: true, contacts: [], cspModel: 'direct-bill', ...change };
}

/** Such as `engineering@offer -`, the step to use marked by `!`. */
function walked(...[hop, found]: Parameters<typeof findContactChain>): string[] {
  return findContactChain(hop, found).map(
    (step) =>
      `${step.role}@${step.level}${step.contact ? ` ${step.contact.id}` : ''}${step.isUsed ? ' !' : ''}`,
  );
}

test('the role that the decision names is used when the offer has it', () => {
  const engineer = sampleContact({ id: 'engineer', role: 'engineering' });
  const support = sampleContact({ id: 'support' });

  expect(walked('publisher-engineering', records({ contacts: [support, engineer] }))).toEqual([
    'engineering@offer engineer !',
  ]);
});

test('what the offer lacks is looked for at its publisher', () => {
  const support = sampleContact({ id: 'support', scope: ofPublisher });

  expect(walked('publisher-customer-support', records({ contacts: [support] }))).toEqual([
    'customer-support@offer',
    'customer-support@publisher support !',
  ]);
});

test('another role is taken only when the one wanted has no record anywhere', () => {
  const program = sampleContact({ id: 'program', role: 'csp-program', scope: ofPublisher });

  expect(walked('publisher-engineering', records({ contacts: [program] }))).toEqual([
    'engineering@offer',
    'engineering@publisher',
    'customer-support@offer',
    'customer-support@publisher',
    'csp-program@offer',
    'csp-program@publisher program !',
  ]);
});

test('without any record the Offer details page is to be read, then partner support asked', () => {
  expect(walked('publisher-customer-support', records({ contacts: [partnerSupport] }))).toEqual([
    'customer-support@offer',
    'customer-support@publisher',
    'csp-program@offer',
    'csp-program@publisher',
    'engineering@offer',
    'engineering@publisher',
    'offer-details-page@offer !',
    'microsoft-partner-support@microsoft partner-support',
  ]);
});

test('a reseller asks its provider where others ask Microsoft', () => {
  const found = records({ contacts: [provider], cspModel: 'indirect-reseller' });

  expect(walked('publisher-any', found).at(-1)).toBe(
    'indirect-provider@indirect-provider provider',
  );
});

test('without an offer there is no place to look a publisher up', () => {
  expect(walked('publisher-engineering', records({ hasOffer: false, offer: undefined }))).toEqual([
    'engineering@none',
    'customer-support@none',
    'csp-program@none',
    'offer-details-page@offer !',
    'microsoft-partner-support@microsoft',
  ]);
});

test('material is looked up in the links of the offer', () => {
  const links = [{ kind: 'documentation', url: 'https://harbour.example/docs' }] as const;

  expect(walked('offer-resources', records({ offer: { links: [...links] } }))).toEqual([
    'offer-resources@offer !',
  ]);
});

test('an offer with legal links only has no material: its publisher is asked', () => {
  const links = [{ kind: 'terms', url: 'https://harbour.example/terms' }] as const;
  const support = sampleContact({ id: 'support', scope: ofOffer });

  expect(
    walked('offer-resources', records({ offer: { links: [...links] }, contacts: [support] })),
  ).toEqual(['offer-resources@offer', 'customer-support@offer support !']);
});

test('our own desk and a question for facts need no record', () => {
  expect(walked('own-desk', records())).toEqual(['own-desk@desk !']);
  expect(walked('ask-for-facts', records())).toEqual(['ask-for-facts@none !']);
});

test('the indirect provider is used when it is on record, and never replaced by a publisher', () => {
  const support = sampleContact({ id: 'support' });

  expect(walked('indirect-provider', records({ contacts: [support, provider] }))).toEqual([
    'indirect-provider@indirect-provider provider !',
  ]);
  expect(walked('indirect-provider', records({ contacts: [support] }))).toEqual([
    'indirect-provider@indirect-provider',
  ]);
});

test("a partner's request may start at partner support, a publisher's or customer's may not", () => {
  const found = records({ contacts: [partnerSupport] });

  expect(walked('microsoft-azure-request', found)).toEqual([
    'microsoft-azure-request@microsoft',
    'microsoft-partner-support@microsoft partner-support !',
  ]);
  expect(walked('microsoft-publisher-support', found)).toEqual([
    'microsoft-publisher-support@microsoft',
  ]);
  expect(walked('microsoft-marketplace-support', found)).toEqual([
    'microsoft-marketplace-support@microsoft',
  ]);
});

test('every hop leads through at least one place, and at most one is to be used', () => {
  for (const hop of contactHops) {
    const chain = findContactChain(hop, records());
    expect(chain.length).toBeGreaterThan(0);
    expect(chain.filter((step) => step.isUsed).length).toBeLessThanOrEqual(1);
  }
});

test('the step to use can be asked for', () => {
  const chain = findContactChain('indirect-provider', records({ contacts: [provider] }));

  expect(usedStep(chain)?.contact?.id).toBe('provider');
  expect(usedStep(findContactChain('indirect-provider', records()))).toBeUndefined();
});
