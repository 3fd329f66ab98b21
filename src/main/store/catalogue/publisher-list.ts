import type { Database } from 'better-sqlite3';

import {
  addToNames,
  commonName,
  comparePublishers,
  countNamed,
  type PublisherNames,
} from '../../domain/catalogue/publisher-names.ts';

/** A publisher as the catalogue lists it. */
export type ListedPublisher = {
  readonly id: string;
  /** Empty: nobody says. */
  readonly name: string;
  readonly offerCount: number;
  readonly names: PublisherNames;
};

/** Who publishes the offers that come in, and what each is called. */
export function createPublisherList() {
  const publishers = new Map<string, PublisherNames>();
  const known = new Map<string, string>();

  return {
    addOffer(publisherId: string, publisherName: string): void {
      let names = publishers.get(publisherId);
      if (!names) publishers.set(publisherId, (names = new Map()));
      addToNames(names, publisherName, 1);
    },

    /** Of all offers that came in; empty: nobody says. Nothing is added after the first question. */
    nameOf(publisherId: string): string {
      let name = known.get(publisherId);
      if (name === undefined) {
        name = commonName(publishers.get(publisherId) ?? new Map());
        known.set(publisherId, name);
      }
      return name;
    },

    /** What each of them is called. */
    names: (): ReadonlyMap<string, string> =>
      new Map(Array.from(publishers, ([id, names]) => [id, commonName(names)])),

    /** Those with the most offers first. */
    inOrder: (): ListedPublisher[] =>
      Array.from(publishers, ([id, names]) => toListed(id, names)).toSorted(comparePublishers),
  };
}

export function toListed(id: string, names: PublisherNames): ListedPublisher {
  return { id, name: commonName(names), offerCount: countNamed(names), names };
}

/** Inserts a publisher under a number of its own. */
export function createPublisherWriter(db: Database) {
  const insert = db.prepare<[number, string, string, number, string]>(`
    INSERT INTO publisher (number, publisher_id, name, offer_count, names_json)
    VALUES (?, ?, ?, ?, ?)`);
  return (number: number, { id, name, offerCount, names }: ListedPublisher): void =>
    void insert.run(number, id, name, offerCount, JSON.stringify([...names]));
}
