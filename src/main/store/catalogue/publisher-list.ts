import { withRoomFor } from '../../domain/search/growing-array.ts';

type Publisher = { readonly id: string; name: string; offerCount: number };

/** Who publishes the offers that come in, and what each is called: the first name that any of its offers gives. */
export function createPublisherList() {
  const indexes = new Map<string, number>();
  const publishers: Publisher[] = [];
  let ofOffer = new Uint32Array(4_096);
  let offerCount = 0;

  return {
    /** The next offer, numbered from 1 on in the order of the calls. */
    addOffer(publisherId: string, publisherName: string): void {
      let index = indexes.get(publisherId);
      if (index === undefined) {
        index = publishers.length;
        indexes.set(publisherId, index);
        publishers.push({ id: publisherId, name: '', offerCount: 0 });
      }
      const publisher = publishers[index];
      if (publisher) {
        publisher.offerCount += 1;
        if (publisher.name === '' && publisherName.trim() !== '') publisher.name = publisherName;
      }
      ofOffer = withRoomFor(ofOffer, offerCount + 1, (length) => new Uint32Array(length));
      ofOffer[offerCount] = index;
      offerCount += 1;
    },

    /** Empty: nobody says. */
    nameOf: (publisherId: string): string => publishers[indexes.get(publisherId) ?? -1]?.name ?? '',

    /** In the order of their best offers. */
    inOrderOf(order: Uint32Array): Readonly<Publisher>[] {
      const seen = new Set<number>();
      for (const number of order) seen.add(ofOffer[number - 1] ?? 0);
      return Array.from(seen).flatMap((index) => publishers[index] ?? []);
    },
  };
}
