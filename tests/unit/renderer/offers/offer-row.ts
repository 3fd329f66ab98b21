import type { OfferSummary } from '../../../../src/shared/model/offer.ts';

/** A line of the list of offers, by its number. */
export function offerRow(number: number): OfferSummary {
  return {
    publisherId: 'acme',
    offerId: `offer-${number}`,
    name: `Offer ${number}`,
    publisherName: 'Acme',
    publisherKind: 'isv',
    productType: null,
    isHandKept: false,
    isStopSell: false,
    missingSince: null,
  };
}
