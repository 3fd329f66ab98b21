import type { Handlers } from '../../shared/contract.ts';
import {
  type ComputedOfferFlag,
  computedOfferFlags,
  type OfferOrder,
} from '../../shared/model/offer-filter.ts';
import type { OfferKey, OfferSummary } from '../../shared/model/offer.ts';
import type { SearchHit } from '../../shared/model/search-hit.ts';
import { parseTypedQuery } from '../../shared/typed-query.ts';
import type { HandKeptOffer } from '../domain/offers/merged-offer.ts';
import { holdsWords } from '../domain/search/holds-words.ts';
import { type Conditions, toConditions } from '../domain/search/offer-conditions.ts';
import { isComputedFlag, type OfferFilter, toFilterTerm } from '../domain/search/offer-filters.ts';
import { foldText } from '../domain/search/segment.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { DeskFlags } from '../store/catalogue/flagged-offers.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import type { MergedOfferRepository } from '../store/desk/merged-offer-repository.ts';
import type { OfferCheckRepository } from '../store/desk/offer-check-repository.ts';
import type { OfferRecords } from './offer-records.ts';
import type { Quality } from './quality.ts';

/** Flags that the desk found over all records, as they were when it last looked. */
export type FoundFlags = Pick<Quality, 'offersOf' | 'stampOf' | 'standing'>;

export type OfferListDeps = {
  readonly catalogue: Pick<
    CatalogueStore,
    'browse' | 'didYouMean' | 'searchPublishers' | 'sources' | 'findHeld' | 'getOffer'
  >;
  readonly offers: Pick<HandKeptOfferRepository, 'get' | 'list' | 'search'>;
  readonly merges: Pick<MergedOfferRepository, 'list' | 'resolve'>;
  readonly offerChecks: Pick<OfferCheckRepository, 'all' | 'get'>;
  readonly foundFlags: FoundFlags;
  readonly records: Pick<OfferRecords, 'find'>;
  readonly now: () => Date;
};

/** More hand-kept offers than this are found by searching only. */
const mostListedByHand = 5_000;
const mostPublishers = 20;

type ListWanted = {
  readonly order: OfferOrder;
  readonly isDescending: boolean;
};

/** The list of offers of both files: what was written by hand first. */
export function createOfferListHandlers(deps: OfferListDeps): Pick<Handlers, 'offers.list'> {
  return {
    'offers.list': ({ text, offset, limit, ...wanted }) => {
      const conditions = readConditions(deps, text);
      const nothing = {
        offers: [],
        total: 0,
        hasMore: false,
        isUnsorted: false,
        didYouMean: [],
        flagsAsOf: null,
      };
      if (conditions.unknown.length > 0) return { ...nothing, unknown: [...conditions.unknown] };

      const { keys, total, isUnsorted } = readList(deps, wanted, conditions, offset, limit);

      return {
        offers: keys.flatMap((key) => toSummary(deps, key)),
        total,
        hasMore: offset + keys.length < total,
        isUnsorted,
        unknown: [],
        didYouMean: total === 0 ? findMeant(deps, conditions) : [],
        flagsAsOf: conditions.filters.some(isComputedFlag) ? deps.foundFlags.standing() : null,
      };
    },
  };
}

/** Words that find something under the same conditions. */
function findMeant(
  deps: OfferListDeps,
  { filters, words }: Conditions & { readonly words: string },
): string[] {
  return deps.catalogue.didYouMean(words).filter((meant) => {
    const asked = { filters, unknown: [], words: meant };
    return readList(deps, { order: 'rank', isDescending: false }, asked, 0, 1).total > 0;
  });
}

/** What the conditions of a typed query mean at this desk. */
export function readConditions(
  {
    catalogue,
    now,
  }: Pick<OfferListDeps, 'now'> & {
    readonly catalogue: Pick<CatalogueStore, 'searchPublishers' | 'sources'>;
  },
  query: string,
): Conditions & { readonly words: string } {
  const { filters, text } = parseTypedQuery(query);
  const publishersNamed = (name: string): string[] => {
    const ids = catalogue.searchPublishers(name, mostPublishers).map((hit) => hit.id);
    const exact = ids.filter((id) => foldText(id) === foldText(name).trim());
    return exact.length > 0 ? exact : ids;
  };
  const sources = filters.some((it) => it.key === 'source') ? catalogue.sources() : [];
  return { ...toConditions(filters, { now: now(), sources, publishersNamed }), words: text };
}

/** The keys of what a typed query lists, no more than `most`, and how many it lists. */
export function listOfferKeys(
  deps: OfferListDeps,
  text: string,
  most: number,
): { readonly keys: readonly OfferKey[]; readonly total: number } {
  const conditions = readConditions(deps, text);
  if (conditions.unknown.length > 0) return { keys: [], total: 0 };
  return readList(deps, { order: 'rank', isDescending: false }, conditions, 0, most);
}

/** What a typed query lists first, as hits of the search. */
export function listOfferHits(deps: OfferListDeps, text: string, limit: number): SearchHit[] {
  return listOfferKeys(deps, text, limit).keys.flatMap((key) => {
    const offer = deps.records.find(key);
    const id = `${key.publisherId}/${key.offerId}`;
    return offer
      ? [{ kind: 'offer', id, title: offer.name, publisher: offer.publisherName } as const]
      : [];
  });
}

function toDeskFlags(found: FoundFlags, filters: readonly OfferFilter[]): DeskFlags {
  const asked = flagsAskedFor(filters);
  return {
    stamp: asked.map((flag) => found.stampOf(flag)).join(' '),
    offersOf: (flag) => asked.filter((it) => it === flag).flatMap((it) => found.offersOf(it)),
  };
}

function flagsAskedFor(filters: readonly OfferFilter[]): ComputedOfferFlag[] {
  return computedOfferFlags.filter((flag) =>
    filters.some((it) => it.kind === 'flag' && it.value === flag),
  );
}

type Stretch = { readonly keys: OfferKey[]; readonly total: number; readonly isUnsorted: boolean };

function readList(
  deps: OfferListDeps,
  { order, isDescending }: ListWanted,
  { filters, words }: Conditions & { readonly words: string },
  offset: number,
  limit: number,
): Stretch {
  const own = ownOffers(deps, words, filters);
  const first = own.slice(offset, offset + limit);
  const rest = deps.catalogue.browse({
    text: words,
    filters,
    order,
    isDescending,
    without: withoutOf(deps, words, own),
    checks: deps.offerChecks.all(),
    flags: toDeskFlags(deps.foundFlags, filters),
    offset: Math.max(0, offset - own.length),
    limit: limit - first.length,
  });
  return {
    keys: [...first, ...rest.offers],
    total: own.length + rest.total,
    isUnsorted: rest.isUnsorted,
  };
}

/** What the catalogue is not asked for: what stands in the list already, and what was set aside for another offer. */
export function withoutOf(
  { merges }: Pick<OfferListDeps, 'merges'>,
  words: string,
  own: readonly OfferKey[],
): OfferKey[] {
  return [...(words.trim() === '' ? [] : own), ...merges.list().map(({ away }) => away)];
}

/**
 * By hand: without a text only what no file holds; with one also what was corrected here, newest first, and offers
 * for which a record that the text names was set aside.
 */
export function ownOffers(
  deps: Pick<OfferListDeps, 'offers' | 'catalogue' | 'merges' | 'offerChecks' | 'foundFlags'>,
  words: string,
  filters: readonly OfferFilter[],
): OfferKey[] {
  const isText = words.trim() !== '';
  const kept = isText
    ? deps.offers.search(words, mostListedByHand)
    : deps.offers
        .list(mostListedByHand)
        .filter(({ edit }) => deps.catalogue.getOffer(edit) === undefined);
  const merged = deps.merges.list();
  const away = new Set(merged.map((it) => textOf(it.away)));
  const named = merged
    .filter((it) => isText && filters.length === 0 && isNamed(it, words))
    .map((it) => deps.merges.resolve(it.away));
  const flagsOf = readFlags(deps.foundFlags, filters);
  const own = kept
    .filter((it) =>
      answers(
        it,
        { checkedAt: deps.offerChecks.get(it.edit)?.at, flags: flagsOf(it.edit) },
        filters,
      ),
    )
    .map(({ edit }) => toKey(edit));
  const listed = [...own, ...named].filter((key) => !away.has(textOf(key)));
  return [...new Map(listed.map((key) => [textOf(key), key])).values()];
}

/** Which of the flags that are asked for an offer has. */
function readFlags(
  found: FoundFlags,
  filters: readonly OfferFilter[],
): (key: OfferKey) => readonly string[] {
  const sets = flagsAskedFor(filters).map((flag) => ({
    flag,
    keys: new Set(found.offersOf(flag).map(textOf)),
  }));
  return (key) => sets.filter(({ keys }) => keys.has(textOf(key))).map(({ flag }) => flag);
}

function isNamed(
  { away, name }: { readonly away: OfferKey; readonly name: string },
  words: string,
): boolean {
  return holdsWords(`${name} ${away.publisherId} ${away.offerId}`, words);
}

function textOf({ publisherId, offerId }: OfferKey): string {
  return JSON.stringify([publisherId, offerId]);
}

/**
 * Whether what was written by hand answers: it has a publisher, a type, a day on which somebody vouched for it and
 * flags, and nothing else that is filtered by.
 */
function answers(
  { edit, savedAt }: HandKeptOffer,
  {
    checkedAt = '',
    flags,
  }: { readonly checkedAt: string | undefined; readonly flags: readonly string[] },
  filters: readonly OfferFilter[],
): boolean {
  const verifiedAt = checkedAt > savedAt ? checkedAt : savedAt;
  const terms = new Set([
    toFilterTerm({ kind: 'publisher', value: edit.publisherId }),
    toFilterTerm({ kind: 'type', value: edit.productType ?? '' }),
    toFilterTerm({ kind: 'verified', value: verifiedAt.slice(0, 7) }),
    ...flags.map((value) => toFilterTerm({ kind: 'flag', value })),
  ]);
  const byKind = Map.groupBy(filters, ({ kind }) => kind);
  return Array.from(byKind.values()).every((group) => {
    const wanted = group.filter((it) => it.isExcluded !== true);
    const isWanted = wanted.length === 0 || wanted.some((it) => terms.has(toFilterTerm(it)));
    return isWanted && group.every((it) => !it.isExcluded || !terms.has(toFilterTerm(it)));
  });
}

function toSummary(deps: OfferListDeps, key: OfferKey): OfferSummary[] {
  const offer = deps.records.find(key);
  if (!offer) return [];
  return [
    {
      ...key,
      name: offer.name,
      publisherName: offer.publisherName,
      publisherKind: offer.publisherKind,
      productType: offer.productType,
      isHandKept: deps.offers.get(key) !== undefined,
      isStopSell: offer.isStopSell === true,
      missingSince: deps.catalogue.findHeld(key)?.missingSince ?? null,
    },
  ];
}

function toKey({ publisherId, offerId }: OfferKey): OfferKey {
  return { publisherId, offerId };
}
