import type { Handlers } from '../../shared/contract.ts';
import { hitKinds, type SearchHit } from '../../shared/model/search-hit.ts';
import { mergeHits } from '../domain/search/merge-hits.ts';

type HitKind = SearchHit['kind'];
type Find = (text: string, limit: number) => readonly SearchHit[];

type SearchDeps = {
  readonly catalogue: {
    readonly searchOffers: Find;
    readonly searchPublishers: Find;
    readonly searchContacts: Find;
  };
  /** What was written by hand at this desk; it wins over what was imported. */
  readonly handKeptSearch: (
    text: string,
    kinds: readonly HitKind[],
    limit: number,
  ) => readonly SearchHit[];
};

/** One search over both files. */
export function createSearchHandlers(deps: SearchDeps): Pick<Handlers, 'search.find'> {
  const inCatalogue: Readonly<Record<HitKind, Find>> = {
    offer: (text, limit) => deps.catalogue.searchOffers(text, limit),
    publisher: (text, limit) => deps.catalogue.searchPublishers(text, limit),
    contact: (text, limit) => deps.catalogue.searchContacts(text, limit),
  };

  return {
    'search.find': ({ text, limit, kinds = [...hitKinds] }) => {
      const wanted = hitKinds.filter((kind) => kinds.includes(kind));
      const handKept = deps.handKeptSearch(text, wanted, limit);
      const imported = wanted.flatMap((kind) => inCatalogue[kind](text, limit));
      return { hits: mergeHits(text, [...handKept, ...imported], limit) };
    },
  };
}
