import type { QualityRecord } from '../../../shared/model/quality.ts';

/** What is written by hand over an offer, or instead of one. */
export type HandOffer = {
  readonly publisherId: string;
  readonly offerId: string;
  readonly name: string;
  readonly publisherName: string;
  readonly links: readonly string[];
  readonly changed: readonly string[];
  readonly savedAt: string;
};

/** A record that was set aside for another. */
export type SetAside = Key & {
  readonly keptPublisherId: string;
  readonly keptOfferId: string;
  /** Of its imported record at that time; null: no list held it. */
  readonly contentHash: string | null;
};
type Key = Pick<HandOffer, 'publisherId' | 'offerId'>;
type Decided = {
  readonly offers: readonly HandOffer[];
  readonly merges: readonly SetAside[];
  /** When somebody looked at an offer and found it right. */
  readonly checks: readonly (Key & { readonly at: string })[];
};

/** What was decided by hand, by the offers that it is about. */
export function createHandOverlay({ offers: all, merges, checks }: Decided) {
  const aside = new Map(merges.map((merge) => [keyOf(merge), merge]));
  const asideFor = Map.groupBy(merges, (merge) =>
    keyOf({ publisherId: merge.keptPublisherId, offerId: merge.keptOfferId }),
  );
  const offers = all.filter((offer) => !aside.has(keyOf(offer)));
  const byKey = new Map(offers.map((offer) => [keyOf(offer), offer]));
  const checkedAt = new Map(checks.map((check) => [keyOf(check), check.at]));
  const unseen = new Set(byKey.keys());
  return {
    /** Undefined: the record stands in the lists. */
    setAside: (key: Key) => (aside.size === 0 ? undefined : aside.get(keyOf(key))),
    /** Records that were set aside for this offer. */
    setAsideFor: (key: Key): readonly SetAside[] =>
      (asideFor.size === 0 ? undefined : asideFor.get(keyOf(key))) ?? [],
    checkedAt: (key: Key): string | null =>
      (checkedAt.size === 0 ? undefined : checkedAt.get(keyOf(key))) ?? null,
    get: (key: Key) => byKey.get(keyOf(key)),
    /** The same; an offer that was never taken stands in no list: it is the desk's own. */
    take(key: Key): HandOffer | undefined {
      const found = byKey.get(keyOf(key));
      if (found) unseen.delete(keyOf(key));
      return found;
    },
    rest: (): HandOffer[] => offers.filter((offer) => unseen.has(keyOf(offer))),
  };
}

export type HandOverlay = ReturnType<typeof createHandOverlay>;

export function keyOf({
  publisherId,
  offerId,
}: Pick<QualityRecord, 'publisherId' | 'offerId'>): string {
  return JSON.stringify([publisherId, offerId]);
}

/** The later of two times of which either may be missing. */
export function laterOf(left: string | null, right: string | null | undefined): string | null {
  if (right === null || right === undefined) return left;
  return left === null || left < right ? right : left;
}
