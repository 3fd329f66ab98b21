import type { Database } from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';
import { isComputedFlag, type OfferFilter } from '../../domain/search/offer-filters.ts';
import type { OfferPlaces } from './offer-places.ts';
import { toOfferQuery } from './offer-query.ts';

/** Offers with flags that no import raised, under a stamp that is another one once they changed. */
export type DeskFlags = {
  readonly stamp: string;
  readonly offersOf: (flag: string) => readonly OfferKey[];
};

/** Which offers have a flag, whether an import raised it or the desk found it over all records. */
export function createFlaggedOffers(db: Database, places: Pick<OfferPlaces, 'find'>) {
  const selectNumber = db
    .prepare<[string, string], number>(
      `SELECT number FROM offer WHERE publisher_id = ? AND offer_id = ?`,
    )
    .pluck();
  let latest: { readonly stamp: string; readonly found: Map<string, ReadonlySet<number>> } = {
    stamp: '',
    found: new Map(),
  };

  function found(flag: string, { stamp, offersOf }: DeskFlags): ReadonlySet<number> {
    if (latest.stamp !== stamp) latest = { stamp, found: new Map() };
    const known = latest.found.get(flag);
    if (known) return known;
    const numbers = new Set(
      offersOf(flag).flatMap((it) => selectNumber.get(it.publisherId, it.offerId) ?? []),
    );
    latest.found.set(flag, numbers);
    return numbers;
  }

  function having(filter: OfferFilter, flags: DeskFlags): ReadonlySet<number> {
    if (isComputedFlag(filter)) return found(filter.value, flags);
    return new Set(places.find(toOfferQuery([], [{ kind: 'flag', value: filter.value }], false)));
  }

  return {
    /** Those of the offers that these filters, all of the kind `flag`, let through. */
    narrow(
      numbers: Uint32Array<ArrayBuffer>,
      filters: readonly OfferFilter[],
      flags: DeskFlags,
    ): Uint32Array<ArrayBuffer> {
      const sets = filters.map((it) => ({ of: having(it, flags), isExcluded: it.isExcluded }));
      const wanted = sets.filter((it) => it.isExcluded !== true);
      const excluded = sets.filter((it) => it.isExcluded === true);
      return numbers.filter(
        (number) =>
          (wanted.length === 0 || wanted.some(({ of }) => of.has(number))) &&
          !excluded.some(({ of }) => of.has(number)),
      );
    },
  };
}
