import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { ContactChainStep } from '../../shared/model/contact.ts';
import type { OfferKey } from '../../shared/model/offer.ts';

/** What a question about an offer can want of its publisher. */
export const chainHops = [
  'publisher-customer-support',
  'publisher-engineering',
  'publisher-csp-program',
] as const;

/** The ways to somebody for an offer, one for each of `chainHops`. A desk that does not answer shows none. */
export function createOfferChainStore(client: Client) {
  const state = createStore<{ readonly chains: readonly (readonly ContactChainStep[])[] }>(() => ({
    chains: [],
  }));
  let latest = 0;
  return {
    state,
    async load({ publisherId, offerId }: OfferKey): Promise<void> {
      latest += 1;
      const mine = latest;
      const found = await client('contacts.chains', {
        offer: { publisherId, offerId },
        hops: [...chainHops],
      }).catch(() => ({ chains: [] }));
      if (mine === latest) state.setState({ chains: found.chains });
    },
  };
}
