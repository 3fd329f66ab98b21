import type { Database } from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';
import type { OfferFilter } from '../../domain/search/offer-filters.ts';
import type { OfferPlaces } from './offer-places.ts';
import { toOfferQuery } from './offer-query.ts';

/** Offers that a desk found right since they were imported, under a stamp that is another one once they changed. */
export type DeskChecks = {
  readonly stamp: string;
  readonly checks: readonly (OfferKey & { readonly at: string })[];
};

/** When offers were verified: as the catalogue has it, or later at the desk. */
export function createVerifiedOffers(db: Database, places: Pick<OfferPlaces, 'find'>) {
  const selectOffer = db.prepare<
    [string, string],
    { readonly number: number; readonly verified_at: string | null }
  >(`SELECT number, verified_at FROM offer WHERE publisher_id = ? AND offer_id = ?`);
  let latest: { readonly stamp: string; readonly at: ReadonlyMap<number, string> } | undefined;

  /** Of the offers that were checked at the desk: when they were verified last. */
  function checkedAt({ stamp, checks }: DeskChecks): ReadonlyMap<number, string> {
    if (latest?.stamp === stamp) return latest.at;
    const at = new Map<number, string>();
    for (const check of checks) {
      const row = selectOffer.get(check.publisherId, check.offerId);
      if (row) at.set(row.number, later(row.verified_at ?? '', check.at));
    }
    latest = { stamp, at };
    return at;
  }

  return {
    checkedAt,

    /** Those of the offers that these filters, all of the kind `verified`, let through. */
    narrow(
      numbers: Uint32Array<ArrayBuffer>,
      filters: readonly OfferFilter[],
      checks: DeskChecks,
    ): Uint32Array<ArrayBuffer> {
      const imported = new Set(places.find(toOfferQuery([], filters, false)));
      const checked = checkedAt(checks);
      return numbers.filter((number) => {
        const at = checked.get(number);
        return at === undefined ? imported.has(number) : answers(at.slice(0, 7), filters);
      });
    },
  };
}

function answers(month: string, filters: readonly OfferFilter[]): boolean {
  const wanted = filters.filter((it) => it.isExcluded !== true);
  const isWanted = wanted.length === 0 || wanted.some(({ value }) => value === month);
  return isWanted && !filters.some((it) => it.isExcluded === true && it.value === month);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
