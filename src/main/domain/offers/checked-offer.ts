import type { Offer } from '../../../shared/model/offer.ts';

/** The offer, verified when it was checked at this desk, unless its record was verified later. */
export function withCheck(offer: Offer, check: { readonly at: string } | undefined): Offer {
  if (!check || (offer.verifiedAt ?? '') >= check.at) return offer;
  return { ...offer, verifiedAt: check.at };
}
