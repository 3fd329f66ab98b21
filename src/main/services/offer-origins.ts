import type { Output } from '../../shared/contract.ts';
import { Provenance } from '../../shared/model/catalogue-source.ts';
import type { MergedRecord } from '../../shared/model/offer-merge.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { inPrecedence } from '../domain/catalogue/precedence.ts';
import { findProvenance } from '../domain/offers/provenance.ts';
import type { OfferMerge } from '../domain/quality/merge-offers.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import type { MergedOfferRepository } from '../store/desk/merged-offer-repository.ts';

export type OriginDeps = {
  readonly catalogue: Pick<CatalogueStore, 'findHeld' | 'held' | 'sources'>;
  readonly offers: Pick<HandKeptOfferRepository, 'get'>;
  readonly merges: Pick<MergedOfferRepository, 'into'>;
};

type Origins = Pick<Output<'offers.get'>, 'provenance' | 'missingSince' | 'flags' | 'mergedFrom'>;

/** Where what is on record about an offer comes from, and what its sources say of it as a whole. */
export function findOrigins({ catalogue, offers, merges }: OriginDeps, key: OfferKey): Origins {
  const sources = catalogue.sources();
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const order = sources.map(({ id }) => id);
  const found = catalogue.findHeld(key);
  const provenance = findProvenance({
    held: inPrecedence(catalogue.held(key), order),
    nameOf: (id) => names.get(id) ?? id,
    handKept: offers.get(key) ?? null,
  });
  const merged = merges.into(key);
  return {
    provenance: { ...provenance, ...originsOfTaken(merged) },
    mergedFrom: merged.map((it) => toMergedRecord(catalogue, it)),
    missingSince: found?.missingSince ?? null,
    flags: [...(found?.flags ?? [])],
  };
}

/** Whoever merged the records chose these values. */
function originsOfTaken(merged: readonly OfferMerge[]): Origins['provenance'] {
  const chosen = merged.flatMap(({ taken, mergedAt: at, mergedBy: by }) =>
    Object.keys(taken).map((field) => [field, { kind: 'manual', by, at }]),
  );
  return Provenance.parse(Object.fromEntries(chosen));
}

function toMergedRecord(
  catalogue: OriginDeps['catalogue'],
  { away, name, publisherName, contentHash, mergedAt, mergedBy }: OfferMerge,
): MergedRecord {
  const hash = catalogue.findHeld(away)?.contentHash ?? null;
  const state =
    hash === null && contentHash !== null ? 'gone' : hash === contentHash ? 'same' : 'changed';
  return { ...away, name, publisherName, mergedAt, mergedBy, state };
}
