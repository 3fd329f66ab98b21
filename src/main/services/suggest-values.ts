import type { Handlers } from '../../shared/contract.ts';
import { importFlags } from '../../shared/model/catalogue-import.ts';
import {
  computedOfferFlags,
  offerStates,
  type QueryKey,
  verifiedAges,
} from '../../shared/model/offer-filter.ts';
import { printFilter } from '../../shared/typed-query.ts';
import { isKnownToDesk } from '../domain/search/offer-filters.ts';
import { foldText } from '../domain/search/segment.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import { readConditions } from './offer-list.ts';

type SuggestDeps = {
  readonly catalogue: Pick<
    CatalogueStore,
    'searchPublishers' | 'sources' | 'filterValues' | 'countHaving'
  >;
  /** How many offers the list of a typed query holds. */
  readonly countListed: (text: string) => number;
  readonly now: () => Date;
};

const mostValues = 20;

/** The values of a condition, each with how many offers answer it; those that no offer has are left out. */
export function createSuggestHandlers(deps: SuggestDeps): Pick<Handlers, 'search.suggest'> {
  return {
    'search.suggest': ({ key, value }) => {
      const wanted = foldText(value).trim();
      const counted = valuesOf(deps, key, value)
        .filter((it) => key === 'publisher' || foldText(it).startsWith(wanted))
        .map((it) => ({ value: it, count: countOf(deps, key, it) }));
      const found = counted.filter((it) => it.count > 0).slice(0, mostValues);
      return { values: found };
    },
  };
}

function valuesOf({ catalogue }: SuggestDeps, key: QueryKey, typed: string): readonly string[] {
  switch (key) {
    case 'publisher':
      return catalogue.searchPublishers(typed, mostValues).map((hit) => hit.id);
    case 'type':
    case 'market':
      return catalogue.filterValues(key);
    case 'state':
      return offerStates;
    case 'flag':
      return [...computedOfferFlags, ...importFlags];
    case 'source':
      return catalogue.sources().map((it) => it.name);
    case 'missing':
      return ['yes', 'no'];
    default:
      return verifiedAges.map((days) => `>${days}d`);
  }
}

function countOf(deps: SuggestDeps, key: QueryKey, value: string): number {
  const text = printFilter({ key, value, isExcluded: false });
  const { filters, unknown } = readConditions(deps, text);
  if (unknown.length > 0) return 0;
  // The index knows neither what was checked here nor flags over all records.
  return filters.some(isKnownToDesk) ? deps.countListed(text) : deps.catalogue.countHaving(filters);
}
