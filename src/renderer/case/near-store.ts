import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { findNearOutcomes, type NearOutcome } from '../triage/find-near-outcomes.ts';

/** What would change the owner of a saved case. It is a help: when it cannot be found, nothing is shown. */
export function createNearStore(client: Client) {
  const state = createStore<{ readonly near: readonly NearOutcome[] }>(() => ({ near: [] }));

  return {
    state,
    async load({ decision, facts, offer }: SupportCase): Promise<void> {
      if (decision.status !== 'routed') return state.setState({ near: [] });
      const key = offer && { publisherId: offer.publisherId, offerId: offer.offerId };
      const near = await findNearOutcomes(client, facts, key, decision).catch(() => []);
      state.setState({ near });
    },
  };
}
