import type { Output } from '../../shared/contract.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { inPrecedence } from '../domain/catalogue/precedence.ts';
import { findProvenance } from '../domain/offers/provenance.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';

export type OriginDeps = {
  readonly catalogue: Pick<CatalogueStore, 'findHeld' | 'held' | 'sources'>;
  readonly offers: Pick<HandKeptOfferRepository, 'get'>;
};

type Origins = Pick<Output<'offers.get'>, 'provenance' | 'missingSince' | 'flags'>;

/** Where what is on record about an offer comes from, and what its sources say of it as a whole. */
export function findOrigins({ catalogue, offers }: OriginDeps, key: OfferKey): Origins {
  const sources = catalogue.sources();
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const order = sources.map(({ id }) => id);
  const found = catalogue.findHeld(key);
  const provenance = findProvenance({
    held: inPrecedence(catalogue.held(key), order),
    nameOf: (id) => names.get(id) ?? id,
    handKept: offers.get(key) ?? null,
  });
  return {
    provenance,
    missingSince: found?.missingSince ?? null,
    flags: [...(found?.flags ?? [])],
  };
}
