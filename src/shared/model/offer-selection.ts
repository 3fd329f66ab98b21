import { z } from '../zod.ts';
import { OfferKey } from './offer.ts';

/** More offers than these are chosen as all that a query finds, without a few. */
export const mostChosenOffers = 1_000;

/** Acts on more offers than these at once are refused. */
export const mostActedOn = 100_000;

const Keys = z.array(OfferKey).max(mostChosenOffers);

/** Offers that somebody chose in the list: some of them, or all that a typed query finds but a few. */
export const OfferSelection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('some'), keys: Keys }),
  z.strictObject({ kind: z.literal('matching'), text: z.string().max(1_000), except: Keys }),
]);
export type OfferSelection = Readonly<z.infer<typeof OfferSelection>>;
