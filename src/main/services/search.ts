import type { Handlers } from '../../shared/contract.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import { hitKinds, type SearchHit } from '../../shared/model/search-hit.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { mergeHits } from '../domain/search/merge-hits.ts';
import { keyOfHit } from './hit-key.ts';

type HitKind = SearchHit['kind'];
type Find = (text: string, limit: number) => readonly SearchHit[];

type SearchDeps = {
  readonly catalogue: {
    readonly searchOffers: Find;
    readonly didYouMean: (text: string) => string[];
    readonly searchPublishers: Find;
    readonly searchContacts: Find;
  };
  /** By reference, customer and words of the question, the newest first. */
  readonly searchCases: (text: string, limit: number) => readonly CaseSummary[];
  /** What was written by hand at this desk; it wins over what was imported. */
  readonly handKeptSearch: (
    text: string,
    kinds: readonly HitKind[],
    limit: number,
  ) => readonly SearchHit[];
  /** What both files say together of an offer that was changed by hand; undefined: it was not. */
  readonly changedByHand: (key: OfferKey) => Pick<Offer, 'name' | 'publisherName'> | undefined;
};

/** A case as something found. */
function toCaseHit({ reference, title, customer }: CaseSummary): SearchHit {
  return { kind: 'case', id: reference, title, publisher: customer ?? '' };
}

/** One search over both files. */
export function createSearchHandlers(deps: SearchDeps): Pick<Handlers, 'search.find'> {
  const inCatalogue: Readonly<Record<HitKind, Find>> = {
    offer: (text, limit) => deps.catalogue.searchOffers(text, limit),
    publisher: (text, limit) => deps.catalogue.searchPublishers(text, limit),
    contact: (text, limit) => deps.catalogue.searchContacts(text, limit),
    case: (text, limit) => (text.trim() === '' ? [] : deps.searchCases(text, limit).map(toCaseHit)),
  };

  /** An offer is called as its record is, also where the text only finds what it was called before. */
  const asCalledNow = (hit: SearchHit): SearchHit => {
    const offer = hit.kind === 'offer' ? deps.changedByHand(keyOfHit(hit.id)) : undefined;
    return offer ? { ...hit, title: offer.name, publisher: offer.publisherName } : hit;
  };

  return {
    'search.find': ({ text, limit, kinds = [...hitKinds] }) => {
      const wanted = hitKinds.filter((kind) => kinds.includes(kind));
      const handKept = deps.handKeptSearch(text, wanted, limit);
      const imported = wanted.flatMap((kind) => inCatalogue[kind](text, limit));
      const hits = mergeHits(text, [...handKept, ...imported], limit);
      const didYouMean = wanted.includes('offer') ? deps.catalogue.didYouMean(text) : [];
      return { hits: hits.map(asCalledNow), didYouMean };
    },
  };
}
