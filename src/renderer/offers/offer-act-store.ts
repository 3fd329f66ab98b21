import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Input } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import type { OfferSelection } from '../../shared/model/offer-selection.ts';
import { toAppError } from '../app/to-app-error.ts';

export type OfferAct = Input<'offers.act'>['act'];

export type OfferActs = {
  /** It is asked what to choose for them. */
  readonly isAsking: boolean;
  readonly isActing: boolean;
  /** True: the latest act found nothing to do. */
  readonly isNothing: boolean;
  readonly error: AppError | null;
};

export type OfferActStore = ReturnType<typeof createOfferActStore>;

/** Acts on the chosen offers of the list. `onDone` is told after each that changed something. */
export function createOfferActStore(client: Client, onDone: (act: OfferAct) => Promise<void>) {
  const state = createStore<OfferActs>(() => idle);

  return {
    state,
    ask: (isAsking: boolean): void => state.setState({ ...idle, isAsking }),

    async act(selection: OfferSelection, act: OfferAct): Promise<void> {
      if (state.getState().isActing) return;
      state.setState({ isActing: true, isNothing: false, error: null });
      try {
        const { changed } = await client('offers.act', { selection, act });
        if (changed > 0) await onDone(act);
        state.setState({ ...idle, isNothing: changed === 0 });
      } catch (error) {
        state.setState({ isActing: false, error: toAppError(error) });
      }
    },
  };
}

const idle: OfferActs = { isAsking: false, isActing: false, isNothing: false, error: null };
