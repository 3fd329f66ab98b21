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

/** The records by hand, by the offers that they stand for. */
export function createHandOverlay(offers: readonly HandOffer[]) {
  const byKey = new Map(offers.map((offer) => [keyOf(offer), offer]));
  const unseen = new Set(byKey.keys());
  return {
    get: (key: Pick<HandOffer, 'publisherId' | 'offerId'>) => byKey.get(keyOf(key)),
    /** The same; an offer that was never taken stands in no list: it is the desk's own. */
    take(key: Pick<HandOffer, 'publisherId' | 'offerId'>): HandOffer | undefined {
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
