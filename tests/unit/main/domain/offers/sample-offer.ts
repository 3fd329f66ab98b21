import type { Offer } from '../../../../../src/shared/model/offer.ts';

/** An imported third-party offer. */
export function sampleOffer(change: Partial<Offer> = {}): Offer {
  return {
    publisherId: 'harbour',
    offerId: 'mail-guard',
    name: 'Harbour Mail Guard',
    publisherName: 'Harbour Software',
    publisherKind: 'isv',
    productType: 'SaaS',
    azureBased: null,
    billingModel: null,
    plans: [],
    markets: ['DE'],
    cspState: null,
    isPreview: null,
    isStopSell: null,
    isPrivate: null,
    categories: ['Security'],
    keywords: [],
    summary: null,
    supportTier: 'Partner',
    links: [],
    serviceLevel: null,
    customerAgreementVersion: null,
    capturedAt: '2026-10-01T00:00:00.000Z',
    capturedBy: 'import',
    source: { kind: 'import', file: 'offers.csv', line: 7 },
    verifiedAt: null,
    ...change,
  };
}
