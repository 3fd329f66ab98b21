import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { ServiceNotice } from '../../shared/model/case-list.ts';
import type { OfferKey } from '../../shared/model/offer.ts';

/** The notices of one offer. A desk that does not answer has none to show: the triage goes on. */
export function createOpenNoticeStore(client: Client) {
  const state = createStore<{ readonly notices: readonly ServiceNotice[] }>(() => ({
    notices: [],
  }));
  let latest = 0;

  return {
    state,
    async load({ publisherId, offerId }: OfferKey): Promise<void> {
      latest += 1;
      const mine = latest;
      const all = await client('notices.list', {}).catch(() => ({ notices: [] }));
      if (mine !== latest) return;
      state.setState({
        notices: all.notices.filter(
          ({ offer }) => offer.publisherId === publisherId && offer.offerId === offerId,
        ),
      });
    },
  };
}
