import type { OfferKey } from '../../shared/model/offer.ts';

/** The key in an offer hit's id, `publisherId/offerId`. */
export function offerKeyOfHit(id: string): OfferKey {
  const slash = id.indexOf('/');
  return { publisherId: id.slice(0, slash), offerId: id.slice(slash + 1) };
}
