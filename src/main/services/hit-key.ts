import type { OfferKey } from '../../shared/model/offer.ts';

/** An offer hit's id is `publisherId/offerId`; a publisher id holds no slash. */
export function keyOfHit(hitId: string): OfferKey {
  const slash = hitId.indexOf('/');
  return { publisherId: hitId.slice(0, slash), offerId: hitId.slice(slash + 1) };
}
