/** Where an offer stands in every list: what can be bought first, then popularity, then name, then its key. */
export type OfferRank = {
  readonly isWithdrawn: boolean;
  readonly popularity: number;
  /** With the key behind it: no two offers have the same. */
  readonly name: string;
};

type Ranked = {
  readonly publisher_id: string;
  readonly offer_id: string;
  readonly name: string;
  readonly is_stop_sell: number | null;
  readonly csp_state: string | null;
  readonly popularity: number | null;
};

export function rankOf(offer: Ranked): OfferRank {
  return {
    isWithdrawn: offer.is_stop_sell === 1 || offer.csp_state === 'terminated',
    popularity: offer.popularity ?? -1,
    name: rankedName(offer),
  };
}

/** What decides among offers of one popularity. */
export function rankedName(offer: Pick<Ranked, 'name' | 'publisher_id' | 'offer_id'>): string {
  const name = (offer.name || offer.offer_id).normalize('NFKC').toLowerCase();
  return [name, offer.publisher_id, offer.offer_id].join('\0');
}

/** Negative where `one` comes first. */
export function compareRanks(one: OfferRank, other: OfferRank): number {
  if (one.isWithdrawn !== other.isWithdrawn) return one.isWithdrawn ? 1 : -1;
  if (one.popularity !== other.popularity) return other.popularity - one.popularity;
  return one.name < other.name ? -1 : Number(one.name > other.name);
}

/**
 * Finds behind how many places a rank stands. Ranks of places are kept: those of the first halvings are asked
 * for again and again.
 */
export function createRankFinder(
  placeCount: number,
  rankAt: (place: number) => OfferRank,
): (rank: OfferRank) => number {
  const known = new Map<number, OfferRank>();

  function at(place: number): OfferRank {
    const rank = known.get(place) ?? rankAt(place);
    known.set(place, rank);
    return rank;
  }

  return (rank) => {
    let [low, high] = [0, placeCount];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareRanks(at(middle), rank) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
