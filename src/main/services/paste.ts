import type { Handlers } from '../../shared/contract.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { SearchHit } from '../../shared/model/search-hit.ts';
import { suggestOffers, type FoundOffer } from '../domain/offers/suggest-offers.ts';
import type { KnownOffer } from '../domain/paste/find-names.ts';
import { recognise } from '../domain/paste/recognise.ts';
import type { ReadProfile } from './desk-profile.ts';
import { keyOfHit } from './hit-key.ts';
import { orWhenDamaged } from './readable-catalogue.ts';

type PasteDeps = {
  readonly catalogue: { readonly searchOffers: (text: string, limit: number) => SearchHit[] };
  /** What was written by hand at this desk; it wins over what was imported. */
  readonly handKeptSearch: (
    text: string,
    kinds: readonly SearchHit['kind'][],
    limit: number,
  ) => readonly SearchHit[];
  /** The offer that a record leads to: itself, unless it was set aside for another. */
  readonly keptOffer: (key: OfferKey) => OfferKey;
  readonly customerNames: () => readonly string[];
  readonly readProfile: ReadProfile;
};

const mostOffers = 5;

/** What a pasted text holds. Nothing is filled by it. */
export function createPasteHandlers(
  deps: PasteDeps,
): Pick<Handlers, 'paste.recognise' | 'paste.suggestOffers'> {
  const findOffers = (words: string): (KnownOffer & FoundOffer)[] => {
    const hits = [
      ...deps.handKeptSearch(words, ['offer'], mostOffers),
      ...orWhenDamaged(() => deps.catalogue.searchOffers(words, mostOffers), []),
    ];
    const offers = hits.map(({ id, title, publisher }) => ({
      ...deps.keptOffer(keyOfHit(id)),
      title,
      publisher,
    }));
    const byKey = new Map(offers.toReversed().map((it) => [`${it.publisherId}/${it.offerId}`, it]));
    return [...byKey.values()];
  };

  return {
    'paste.suggestOffers': ({ text }) => ({ offers: suggestOffers(text, findOffers) }),

    'paste.recognise': ({ text }) => {
      const { contactEmail, contactPhone } = deps.readProfile().profile;
      const ownAddresses = [contactEmail, contactPhone].filter((it) => it !== null);
      const customers = deps.customerNames();
      return { found: recognise(text, { findOffers, customers, ownAddresses }) };
    },
  };
}
