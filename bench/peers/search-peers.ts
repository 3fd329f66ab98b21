import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';

import type { CatalogueRecord } from '../../src/main/domain/catalogue/catalogue-record.ts';
import { segmentForIndex } from '../../src/main/domain/search/segment.ts';

export type SearchPeer = {
  readonly name: string;
  readonly add: (number: number, record: CatalogueRecord) => void;
  readonly find: (text: string, limit: number) => unknown;
};

/** Both in memory, with our segmented text, words found by their beginnings. */
export function createSearchPeers(): SearchPeer[] {
  return [createFlexSearch(), createMiniSearch()];
}

function createFlexSearch(): SearchPeer {
  const index = new Index({ tokenize: 'forward', encode: (text: string) => text.split(' ') });
  return {
    name: 'flexsearch',
    add: (number, record) => void index.add(number, textOf(record)),
    find: (text, limit) => index.search(segmentForIndex(text), { limit }),
  };
}

function createMiniSearch(): SearchPeer {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  return {
    name: 'minisearch',
    add: (number, record) => index.add({ id: number, text: textOf(record) }),
    find: (text, limit) => index.search(segmentForIndex(text)).slice(0, limit),
  };
}

function textOf({ offer, description }: CatalogueRecord): string {
  const texts = [offer.name, offer.publisherName, offer.offerId, offer.summary, description];
  return segmentForIndex([...texts, ...offer.keywords].join('\n'));
}
