import type { SortKey } from '../../domain/catalogue/catalogue-record.ts';
import { withRoomFor } from '../../domain/search/growing-array.ts';

/** Orders offers by on sale, popularity and name without keeping a million names: they are asked for where they decide. */
export function createOfferOrder() {
  let popularities = new Float64Array(4_096);
  let withdrawn = new Uint8Array(4_096);
  let count = 0;

  function compare(one: number, other: number): number {
    return (
      (withdrawn[one - 1] ?? 0) - (withdrawn[other - 1] ?? 0) ||
      (popularities[other - 1] ?? 0) - (popularities[one - 1] ?? 0)
    );
  }

  return {
    /** The next offer, numbered from 1 on in the order of the calls. */
    add({ isWithdrawn, popularity }: Omit<SortKey, 'name'>): void {
      popularities = withRoomFor(popularities, count + 1, (length) => new Float64Array(length));
      withdrawn = withRoomFor(withdrawn, count + 1, (length) => new Uint8Array(length));
      popularities[count] = popularity;
      withdrawn[count] = Number(isWithdrawn);
      count += 1;
    },

    /** The numbers of the offers, the first of every list first. */
    sorted(nameOf: (number: number) => string): Uint32Array {
      const order = Uint32Array.from({ length: count }, (_, index) => index + 1);
      const isGraded = order.some((number) => compare(number, 1) !== 0);
      if (isGraded) order.sort((one, other) => compare(one, other) || one - other);
      for (let from = 0; from < count;) {
        const first = order[from] ?? 0;
        let to = from + 1;
        while (to < count && compare(order[to] ?? 0, first) === 0) to += 1;
        if (to - from > 1) sortByName(order.subarray(from, to), nameOf);
        from = to;
      }
      return order;
    },
  };
}

function sortByName(tied: Uint32Array, nameOf: (number: number) => string): void {
  const named = Array.from(tied, (number) => ({ number, name: nameOf(number) }));
  named.sort((one, other) =>
    one.name === other.name ? one.number - other.number : one.name < other.name ? -1 : 1,
  );
  tied.set(named.map(({ number }) => number));
}
