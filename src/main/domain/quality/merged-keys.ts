import type { OfferKey } from '../../../shared/model/offer.ts';
import type { OfferMerge } from './merge-offers.ts';

type Merged = Pick<OfferMerge, 'away' | 'kept' | 'taken'>;

export type MergedKeys = {
  /** The key that `key` leads to: its own, unless its record was set aside. */
  readonly keyOf: (key: OfferKey) => OfferKey;
  /** What was set aside for this offer; not what was set aside for those. */
  readonly into: (kept: OfferKey) => readonly Merged[];
};

/** Where the keys of all records that were set aside lead to, looked up without asking the desk file for each. */
export function createMergedKeys(merged: readonly Merged[]): MergedKeys {
  const keptOf = new Map(merged.map(({ away, kept }) => [textOf(away), kept]));
  const aside = Map.groupBy(merged, ({ kept }) => textOf(kept));
  return {
    keyOf(key) {
      // No way is longer than there are records that were set aside, also where they lead in a circle.
      let at = key;
      for (let steps = keptOf.size; steps > 0; steps -= 1) {
        const next = keptOf.get(textOf(at));
        if (!next) return at;
        at = next;
      }
      return at;
    },
    into: (kept) => aside.get(textOf(kept)) ?? [],
  };
}

function textOf({ publisherId, offerId }: OfferKey): string {
  return `${publisherId}\n${offerId}`;
}
