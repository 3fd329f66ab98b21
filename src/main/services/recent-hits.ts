import type { Handlers } from '../../shared/contract.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import type { RecentHit } from '../../shared/model/search-hit.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { titleOf } from '../store/desk/case-row.ts';
import type { RecentlyUsedRepository } from '../store/desk/recently-used-repository.ts';
import { keyOfHit } from './hit-key.ts';

type RecentDeps = {
  readonly recentlyUsed: RecentlyUsedRepository;
  readonly findOffer: (key: OfferKey) => Pick<Offer, 'name' | 'publisherName'> | undefined;
  readonly getCase: (reference: string) => Pick<SupportCase, 'question' | 'customer'>;
};

/** What was opened or used lately. */
export function createRecentHandlers(
  deps: RecentDeps,
): Pick<Handlers, 'search.recent' | 'search.used' | 'search.forget'> {
  return {
    'search.recent': () => ({
      recent: deps.recentlyUsed.list().flatMap((hit) => {
        // What is gone is not shown; a case never goes, and its title is that of the day it was opened.
        const known = hit.kind === 'offer' ? nameOffer(deps, hit) : hit;
        return known ? [known] : [];
      }),
    }),

    'search.used': (hit) => {
      const named = nameHit(deps, hit);
      if (named) deps.recentlyUsed.put(named);
      return {};
    },

    'search.forget': ({ kind, id }) => {
      deps.recentlyUsed.forget(kind, id);
      return {};
    },
  };
}

function nameHit(deps: RecentDeps, hit: RecentHit): RecentHit | undefined {
  if (hit.kind === 'offer') return nameOffer(deps, hit);
  if (hit.kind === 'contact') return hit;
  const { question, customer } = deps.getCase(hit.id);
  return { ...hit, title: titleOf(question), publisher: customer ?? '' };
}

function nameOffer({ findOffer }: RecentDeps, hit: RecentHit): RecentHit | undefined {
  const offer = findOffer(keyOfHit(hit.id));
  return offer && { ...hit, title: offer.name, publisher: offer.publisherName };
}
