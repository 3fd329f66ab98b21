import {
  addToNames,
  commonName,
  comparePublishers,
  countNamed,
  type PublisherNames,
} from '../../domain/catalogue/publisher-names.ts';
import type { BaseReads } from './base-reads.ts';
import type { OfferRow } from './offer-rows.ts';
import { type ListedPublisher, toListed } from './publisher-list.ts';

type Named = Pick<OfferRow, 'publisher_id' | 'publisher_name'>;

/** What a change makes of the publishers of a catalogue. */
export type ChangedPublishers = {
  /** Their rows in the catalogue, which do not count any more. */
  readonly hidden: readonly number[];
  /** Those of them that are left, and those that are new, in their order. */
  readonly listed: readonly ListedPublisher[];
  /** Of those that are called otherwise now; their offers that do not say it are found by another name. */
  readonly renamed: readonly string[];
  readonly nameOf: (publisherId: string) => string;
};

/** `gone`: offers of the catalogue that do not count any more; `put`: those that do instead. */
export function changePublishers(
  base: BaseReads,
  gone: Iterable<Named>,
  put: Iterable<Named>,
): ChangedPublishers {
  const changed = new Map<string, PublisherNames>();
  const before = new Map<string, ReturnType<BaseReads['publisher']>>();

  function namesOf(id: string): PublisherNames {
    const known = changed.get(id);
    if (known) return known;
    const publisher = base.publisher(id);
    const names: PublisherNames = new Map(publisher?.names);
    before.set(id, publisher);
    changed.set(id, names);
    return names;
  }

  for (const row of put) addToNames(namesOf(row.publisher_id), row.publisher_name, 1);
  for (const row of gone) addToNames(namesOf(row.publisher_id), row.publisher_name, -1);

  const hidden: number[] = [];
  const listed: ListedPublisher[] = [];
  const renamed: string[] = [];
  for (const [id, names] of changed) {
    const old = before.get(id);
    if (old && isSame(old.names, names)) continue;
    if (old) hidden.push(old.number);
    if (old && commonName(old.names) !== commonName(names)) renamed.push(id);
    if (countNamed(names) > 0) listed.push(toListed(id, names));
  }
  return {
    hidden,
    renamed,
    listed: listed.toSorted(comparePublishers),
    nameOf: (id) => commonName(changed.get(id) ?? base.publisher(id)?.names ?? new Map()),
  };
}

function isSame(one: PublisherNames, other: PublisherNames): boolean {
  return one.size === other.size && Array.from(one).every(([name, it]) => other.get(name) === it);
}
