import { computedOfferFlags } from '../../../shared/model/offer-filter.ts';
import { foldText } from './segment.ts';

/** What an offer can be filtered by. */
export const filterKinds = [
  'publisher',
  'type',
  'market',
  'csp',
  'is',
  'flag',
  'source',
  'missing',
  'verified',
] as const;
export type FilterKind = (typeof filterKinds)[number];

/** One value that an offer must have, or, with `isExcluded`, must not have. */
export type OfferFilter = {
  readonly kind: FilterKind;
  /**
   * `publisher`: its id; `type`: the product type; `market`: a country code; `csp`: the state; `is`: `preview`,
   * `stop-sell` or `private`; `missing`: `yes`, from the latest file; `flag`: what the import found odd; `source`: the id of
   * the source that gives its name; `verified`: the month, such as `2026-11`.
   */
  readonly value: string;
  readonly isExcluded?: boolean;
};

type Filterable = {
  readonly publisher_id: string;
  readonly product_type: string | null;
  readonly markets: readonly string[];
  readonly csp_state: string | null;
  readonly is_preview: number | null;
  readonly is_stop_sell: number | null;
  readonly is_private: number | null;
  readonly source_id: string;
  readonly missing_since: string | null;
  readonly verified_at: string | null;
  readonly flags: readonly string[];
};

/** Whether the filter asks for what no import raised, so that the index does not know it. */
export function isComputedFlag({ kind, value }: Pick<OfferFilter, 'kind' | 'value'>): boolean {
  return kind === 'flag' && computedOfferFlags.some((it) => it === value);
}

/** Whether the desk knows more of it than the catalogue: what it checked, and the flags that it found itself. */
export function isKnownToDesk(filter: Pick<OfferFilter, 'kind' | 'value'>): boolean {
  return filter.kind === 'verified' || isComputedFlag(filter);
}

/** How one value of a filter stands in the index. Case, width and diacritics do not count. */
export function toFilterTerm({ kind, value }: Pick<OfferFilter, 'kind' | 'value'>): string {
  return `${kind}=${foldText(value).trim()}`;
}

/** All values that this offer is found by. */
export function toFilterTerms(offer: Filterable): string[] {
  const terms = [`publisher=${foldOnce(offer.publisher_id)}`];
  if (offer.product_type !== null) terms.push(`type=${foldOnce(offer.product_type)}`);
  for (const market of offer.markets) terms.push(`market=${foldOnce(market)}`);
  if (offer.csp_state !== null) terms.push(`csp=${offer.csp_state}`);
  if (offer.is_preview === 1) terms.push('is=preview');
  if (offer.is_stop_sell === 1) terms.push('is=stop-sell');
  if (offer.is_private === 1) terms.push('is=private');
  if (offer.missing_since !== null) terms.push('missing=yes');
  if (offer.verified_at !== null) terms.push(`verified=${offer.verified_at.slice(0, 7)}`);
  terms.push(`source=${offer.source_id}`);
  for (const flag of offer.flags) terms.push(`flag=${flag}`);
  return terms;
}

const plain = /^[a-z0-9._-]*$/;

function foldOnce(value: string): string {
  return plain.test(value) ? value : foldText(value).trim();
}
