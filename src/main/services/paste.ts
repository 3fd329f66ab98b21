import type { Handlers } from '../../shared/contract.ts';
import type { SearchHit } from '../../shared/model/search-hit.ts';
import type { KnownOffer } from '../domain/paste/find-names.ts';
import { recognise } from '../domain/paste/recognise.ts';
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
  readonly customerNames: () => readonly string[];
};

const mostOffers = 5;

/** What a pasted text holds. Nothing is filled by it. */
export function createPasteHandlers(deps: PasteDeps): Pick<Handlers, 'paste.recognise'> {
  const findOffers = (words: string): KnownOffer[] => {
    const hits = [
      ...deps.handKeptSearch(words, ['offer'], mostOffers),
      ...orWhenDamaged(() => deps.catalogue.searchOffers(words, mostOffers), []),
    ];
    const byId = new Map(hits.toReversed().map((hit) => [hit.id, hit]));
    return [...byId.values()].map(({ id, title }) => ({ ...keyOfHit(id), title }));
  };

  return {
    'paste.recognise': ({ text }) => ({
      found: recognise(text, { findOffers, customers: deps.customerNames() }),
    }),
  };
}
