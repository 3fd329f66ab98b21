import { z } from '../zod.ts';
import { Offer } from './offer.ts';

/** An offer that the words of a text point to. It is shown; nothing chooses it. */
export const OfferSuggestion = z.strictObject({
  publisherId: Offer.shape.publisherId,
  offerId: Offer.shape.offerId,
  title: z.string(),
  publisher: z.string(),
  /** The words of the text that stand in its name or its publisher’s, as written. */
  because: z.array(z.string()),
});
export type OfferSuggestion = Readonly<z.infer<typeof OfferSuggestion>>;
