import type { OfferRank } from '../../domain/catalogue/offer-rank.ts';
import { withRoomFor } from '../../domain/search/growing-array.ts';

/** Orders offers by on sale, popularity and name without keeping a million names: they are asked for where they decide. */
export function createOfferOrder() {
  let popularities = new Float64Array(4_096);
  let withdrawn = new Uint8Array(4_096);
  let count = 0;

  return {
    /** The next offer, numbered from 1 on in the order of the calls. */
    add({ isWithdrawn, popularity }: Omit<OfferRank, 'name'>): void {
      popularities = withRoomFor(popularities, count + 1, (length) => new Float64Array(length));
      withdrawn = withRoomFor(withdrawn, count + 1, (length) => new Uint8Array(length));
      popularities[count] = popularity;
      withdrawn[count] = Number(isWithdrawn);
      count += 1;
    },

    /** The numbers of the offers, the first of every list first. */
    sorted(nameOf: (number: number) => string): Uint32Array {
      const order = new Uint32Array(count);
      const onSale = withdrawn.subarray(0, count).reduce((sum, it) => sum + 1 - it, 0);
      placeByPopularity(order.subarray(0, onSale), 0, nameOf);
      placeByPopularity(order.subarray(onSale), 1, nameOf);
      return order;
    },
  };

  /** Sorts bare numbers and looks each up among them: several times as quick as comparing offers. */
  function placeByPopularity(
    order: Uint32Array,
    isWithdrawn: number,
    nameOf: (number: number) => string,
  ): void {
    const keys = new Float64Array(order.length);
    const numbers = new Uint32Array(order.length);
    let found = 0;
    for (let index = 0; index < count; index += 1) {
      if (withdrawn[index] !== isWithdrawn) continue;
      keys[found] = -(popularities[index] ?? 0);
      numbers[found] = index + 1;
      found += 1;
    }
    const sorted = keys.toSorted();
    const taken = new Uint32Array(order.length);
    for (const [index, number] of numbers.entries()) {
      const place = firstAt(sorted, keys[index] ?? 0);
      order[place + (taken[place] ?? 0)] = number;
      taken[place] = (taken[place] ?? 0) + 1;
    }
    for (const [place, tied] of taken.entries()) {
      if (tied > 1) sortByName(order.subarray(place, place + tied), nameOf);
    }
  }
}

/** Where the first of the numbers that are not below `key` stands. */
function firstAt(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortByName(tied: Uint32Array, nameOf: (number: number) => string): void {
  const named = Array.from(tied, (number) => ({ number, name: nameOf(number) }));
  named.sort((one, other) =>
    one.name === other.name ? one.number - other.number : one.name < other.name ? -1 : 1,
  );
  tied.set(named.map(({ number }) => number));
}
