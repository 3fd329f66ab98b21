import type { Contact } from '../../shared/model/contact.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import type { SearchHit } from '../../shared/model/search-hit.ts';

/** What the services read from the catalogue file. */
export type CatalogueReader = {
  readonly getOffer: (key: OfferKey) => Offer | undefined;
  readonly listOffers: (page: { offset: number; limit: number }) => readonly OfferLine[];
  /** Of the offer, then of its publisher. */
  readonly contactsOf: (key: OfferKey) => readonly Contact[];
  readonly searchOffers: (text: string, limit: number) => readonly SearchHit[];
  readonly countOffers: () => number;
  /** UTC, ISO 8601; null: there is no catalogue yet. */
  readonly changedAt: () => string | null;
  readonly isSampleLoaded: () => boolean;
  readonly isDamaged: () => boolean;
};

type OfferLine = Pick<
  Offer,
  'publisherId' | 'offerId' | 'name' | 'publisherName' | 'publisherKind' | 'productType'
>;
