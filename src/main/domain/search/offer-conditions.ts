import { importFlags } from '../../../shared/model/catalogue-import.ts';
import type { CatalogueSource } from '../../../shared/model/catalogue-source.ts';
import { computedOfferFlags, type QueryFilter } from '../../../shared/model/offer-filter.ts';
import { cspStates } from '../../../shared/model/offer.ts';
import type { OfferFilter } from './offer-filters.ts';
import { foldText } from './segment.ts';

export type Conditions = {
  readonly filters: readonly OfferFilter[];
  /** What no offer can answer: a source that is not there, a state that is none. */
  readonly unknown: readonly QueryFilter[];
};

type Known = {
  readonly now: Date;
  readonly sources: readonly CatalogueSource[];
  /** Ids of the publishers that are called so. */
  readonly publishersNamed: (name: string) => readonly string[];
};

const saleStates: Readonly<Record<string, string>> = {
  preview: 'preview',
  预览: 'preview',
  'stop-sell': 'stop-sell',
  停售: 'stop-sell',
  private: 'private',
  私有: 'private',
};
const yes = new Set(['yes', 'true', '1', '是']);
const no = new Set(['no', 'false', '0', '否']);
const age = /^([<>])(\d{1,4})(?:d|天)?$/;
const mostMonths = 60;
const dayMs = 86_400_000;

/** The conditions of a typed query as the index knows them. */
export function toConditions(filters: readonly QueryFilter[], known: Known): Conditions {
  const read = filters.map((filter) => ({ filter, found: toFilters(filter, known) }));
  return {
    filters: read.flatMap(({ found }) => found),
    unknown: read.flatMap(({ filter, found }) => (found.length === 0 ? [filter] : [])),
  };
}

/** Empty: nothing answers it. */
function toFilters(filter: QueryFilter, { now, sources, publishersNamed }: Known): OfferFilter[] {
  const { key, value, isExcluded } = filter;
  const wanted = foldText(value).trim();
  const plain = (kind: OfferFilter['kind'], values: readonly string[]): OfferFilter[] =>
    values.map((it) => ({ kind, value: it, isExcluded }));
  switch (key) {
    case 'publisher':
      return plain('publisher', publishersNamed(value));
    case 'source':
      return plain(
        'source',
        sources.filter((it) => foldText(it.name).startsWith(wanted)).map((it) => it.id),
      );
    case 'state': {
      const state = saleStates[wanted];
      if (state !== undefined) return plain('is', [state]);
      return plain(
        'csp',
        cspStates.filter((it) => it === wanted),
      );
    }
    case 'flag':
      return plain(
        'flag',
        [...importFlags, ...computedOfferFlags].filter((it) => it === wanted),
      );
    case 'missing':
      if (!yes.has(wanted) && !no.has(wanted)) return [];
      return [{ kind: 'missing', value: 'yes', isExcluded: isExcluded !== no.has(wanted) }];
    case 'verified':
      return verifiedSince(wanted, now, isExcluded);
    default:
      return plain(key, [value]);
  }
}

/** By months: `>180d` leaves out the months of the last 180 days, so what was never verified is found, too. */
function verifiedSince(wanted: string, now: Date, isExcluded: boolean): OfferFilter[] {
  const [, sign, days = ''] = age.exec(wanted) ?? [];
  if (sign === undefined) return [];
  const since = new Date(now.getTime() - Number(days) * dayMs);
  const months: OfferFilter[] = [];
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  for (; months.length < mostMonths; month.setUTCMonth(month.getUTCMonth() - 1)) {
    const value = month.toISOString().slice(0, 7);
    if (value < since.toISOString().slice(0, 7)) break;
    months.push({ kind: 'verified', value, isExcluded: isExcluded !== (sign === '>') });
  }
  return months;
}
