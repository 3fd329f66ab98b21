import type { Handlers } from '../../shared/contract.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import { hitKinds, type SearchHit } from '../../shared/model/search-hit.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { mergeHits } from '../domain/search/merge-hits.ts';
import { isKnownToDesk, type OfferFilter } from '../domain/search/offer-filters.ts';
import type { PolicyTexts } from '../domain/search/policy-texts.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import { keyOfHit } from './hit-key.ts';
import { readConditions } from './offer-list.ts';

type HitKind = SearchHit['kind'];

export type SearchDeps = {
  readonly catalogue: Pick<
    CatalogueStore,
    'searchOffers' | 'didYouMean' | 'searchPublishers' | 'searchContacts' | 'sources'
  >;
  /** By reference, customer and words of the question, the newest first. */
  readonly searchCases: (text: string, limit: number) => readonly CaseSummary[];
  /** The texts of the policy in force. */
  readonly policyTexts: () => PolicyTexts;
  readonly locale: () => Locale;
  /** What was written by hand at this desk; it wins over what was imported. */
  readonly handKeptSearch: (
    text: string,
    kinds: readonly HitKind[],
    limit: number,
  ) => readonly SearchHit[];
  /** What both files say together of an offer that was changed by hand; undefined: it was not. */
  readonly changedByHand: (key: OfferKey) => Pick<Offer, 'name' | 'publisherName'> | undefined;
  /** The offer that a record leads to: itself, unless it was set aside for another. */
  readonly keptOffer: (key: OfferKey) => OfferKey;
  readonly now: () => Date;
  /** Offers as their list has them, where the index of the catalogue alone cannot answer. */
  readonly listOffers: (query: string, limit: number) => readonly SearchHit[];
};

/** A case as something found. */
function toCaseHit({ reference, title, customer }: CaseSummary): SearchHit {
  return { kind: 'case', id: reference, title, publisher: customer ?? '' };
}

/** One search over both files and the policy. */
export function createSearchHandlers(deps: SearchDeps): Pick<Handlers, 'search.find'> {
  /** An offer is called as its record is, also where the text only finds what it was called before. */
  const asCalledNow = (hit: SearchHit): SearchHit => {
    const offer = hit.kind === 'offer' ? deps.changedByHand(keyOfHit(hit.id)) : undefined;
    return offer ? { ...hit, title: offer.name, publisher: offer.publisherName } : hit;
  };

  return {
    'search.find': ({ text, limit, kinds = [...hitKinds] }) => {
      const { filters, unknown, words } = readConditions(deps, text);
      const isOfDesk = filters.some(isKnownToDesk);
      const isFiltered = filters.length + unknown.length > 0;
      // Conditions are those of offers: nothing else answers them.
      const wanted = hitKinds.filter(
        (kind) => kinds.includes(kind) && (!isFiltered || kind === 'offer'),
      );
      if (unknown.length > 0) return { hits: [], more: [], didYouMean: [] };

      const found = wanted.map((kind) => ({
        kind,
        hits: isOfDesk
          ? deps.listOffers(text, limit + 1)
          : findKind(deps, kind, words, filters, limit + 1),
      }));
      const all = found.flatMap(({ hits }) => hits);

      const hits = mergeHits(words, all, limit);
      const more = found.filter(({ kind, hits: of }) => of.length > count(hits, kind));
      const isOffers = wanted.includes('offer') && !isFiltered;
      return {
        hits: hits.map(asCalledNow),
        more: more.map(({ kind }) => kind),
        didYouMean: isOffers ? deps.catalogue.didYouMean(words) : [],
      };
    },
  };
}

function findKind(
  deps: SearchDeps,
  kind: HitKind,
  text: string,
  filters: readonly OfferFilter[],
  limit: number,
): readonly SearchHit[] {
  const { catalogue, handKeptSearch } = deps;
  const byHand = filters.length > 0 ? [] : handKeptSearch(text, [kind], limit);
  switch (kind) {
    case 'offer': {
      const found = [...byHand, ...catalogue.searchOffers(text, limit, filters)];
      return unique(found.map((hit) => toKeptHit(deps, hit)));
    }
    case 'publisher':
      return unique([...byHand, ...catalogue.searchPublishers(text, limit)]);
    case 'contact':
      return unique([...byHand, ...catalogue.searchContacts(text, limit)]);
    case 'case':
      return text.trim() === '' ? [] : deps.searchCases(text, limit).map(toCaseHit);
    default:
      return deps.policyTexts()(text, limit, deps.locale());
  }
}

/** A record that was set aside is found as the offer that is kept. */
function toKeptHit({ keptOffer }: Pick<SearchDeps, 'keptOffer'>, hit: SearchHit): SearchHit {
  const { publisherId, offerId } = keptOffer(keyOfHit(hit.id));
  return { ...hit, id: `${publisherId}/${offerId}` };
}

/** Of two hits for one thing the first counts. */
function unique(hits: readonly SearchHit[]): SearchHit[] {
  const first = new Map<string, SearchHit>();
  for (const hit of hits) if (!first.has(hit.id)) first.set(hit.id, hit);
  return [...first.values()];
}

function count(hits: readonly SearchHit[], kind: HitKind): number {
  return hits.filter((hit) => hit.kind === kind).length;
}
