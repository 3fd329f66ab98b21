import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { MergeField, MergeSide } from '../../shared/model/offer-merge.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import type { Loadable, SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

export type SideName = 'left' | 'right';
export type Comparison = Output<'quality.compare'>;
export type MergePair = Readonly<Record<SideName, OfferKey>>;
export type MergeChoices = {
  readonly kept: SideName;
  /** Fields that somebody chose; in the others the kept record wins, unless it says nothing. */
  readonly chosen: Readonly<Partial<Record<MergeField, SideName>>>;
};
export type MergeStore = ReturnType<typeof createMergeStore>;

/** Two records side by side, and what is chosen of each. */
export function createMergeStore(client: Client, first: MergePair) {
  const comparison = createStore<Loadable<Comparison>>(() => ({ status: 'idle' }));
  const pair = createStore<MergePair>(() => first);
  const choices = createStore<MergeChoices>(() => ({ kept: 'left', chosen: {} }));
  const saving = createStore<SaveState>(() => ({ status: 'idle' }));

  async function load(): Promise<void> {
    const asked = pair.getState();
    comparison.setState({ status: 'loading' }, true);
    choices.setState({ kept: 'left', chosen: {} });
    try {
      const value = await client('quality.compare', asked);
      if (pair.getState() === asked) comparison.setState({ status: 'ready', value }, true);
    } catch (error) {
      comparison.setState({ status: 'failed', error: toAppError(error) }, true);
    }
  }

  return {
    comparison,
    pair,
    choices,
    saving,
    load,

    /** Another record on this side; the one that stood there changes places with it. */
    show(side: SideName, key: OfferKey): Promise<void> {
      const now = pair.getState();
      const other: SideName = side === 'left' ? 'right' : 'left';
      const isThere = JSON.stringify(now[other]) === JSON.stringify(key);
      pair.setState({ ...now, [side]: key, ...(isThere ? { [other]: now[side] } : {}) }, true);
      return load();
    },
    keep: (kept: SideName): void => choices.setState({ kept }),
    choose: (field: MergeField, side: SideName): void =>
      choices.setState(({ chosen }) => ({ chosen: { ...chosen, [field]: side } })),

    /** The record that was set aside; null: it was not written, `saving` says why. */
    async merge(): Promise<Offer | null> {
      const shown = comparison.getState();
      if (shown.status !== 'ready' || saving.getState().status === 'loading') return null;
      const { value } = shown;
      const state = choices.getState();
      const { kept } = state;
      const away: SideName = kept === 'left' ? 'right' : 'left';
      saving.setState({ status: 'loading' }, true);
      try {
        await client('quality.merge', {
          kept: keyOf(value[kept]),
          away: keyOf(value[away]),
          fromAway: value.differing.filter((field) => winnerOf(value, state, field) === away),
        });
        saving.setState({ status: 'ready' }, true);
        return value[away].offer;
      } catch (error) {
        saving.setState({ status: 'failed', error: toAppError(error) }, true);
        return null;
      }
    },
  };
}

/** Whose value of a field the kept offer will have. */
export function winnerOf(
  comparison: Comparison,
  { kept, chosen }: MergeChoices,
  field: MergeField,
): SideName {
  const other: SideName = kept === 'left' ? 'right' : 'left';
  return chosen[field] ?? (saysNothing(comparison[kept], field) ? other : kept);
}

function saysNothing({ offer }: MergeSide, field: MergeField): boolean {
  const value = offer[field];
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function keyOf({ offer: { publisherId, offerId } }: MergeSide): OfferKey {
  return { publisherId, offerId };
}
