import { countCodePoints, limits } from '../../../shared/limits.ts';
import {
  type MergeField,
  TakenValues,
  writtenMergeFields,
  type WrittenMergeField,
} from '../../../shared/model/offer-merge.ts';
import type { Offer, OfferChoice, OfferEdit, OfferKey } from '../../../shared/model/offer.ts';
import type { HandKeptOffer } from '../offers/merged-offer.ts';

export type WrittenValues = {
  readonly [Field in WrittenMergeField]?: OfferEdit[Field] | undefined;
};

/** A record that was set aside for another, with all that takes it back. */
export type OfferMerge = {
  readonly away: OfferKey;
  readonly kept: OfferKey;
  /** As the record was called. */
  readonly name: string;
  readonly publisherName: string;
  /** Of its imported record; null: no list held it. */
  readonly contentHash: string | null;
  readonly taken: TakenValues;
  readonly written: WrittenValues;
  /** What was written by hand over the kept offer before; null: nothing. */
  readonly before: HandKeptOffer | null;
  readonly choice: { readonly before: OfferChoice; readonly written: OfferChoice };
  /** UTC, ISO 8601. */
  readonly mergedAt: string;
  readonly mergedBy: string;
};

type Sides = {
  readonly kept: Offer;
  readonly away: Offer;
  /** The kept offer without what was written by hand; undefined: no list holds it. */
  readonly imported: Offer | undefined;
  /** Undefined: nothing was written by hand over the kept offer. */
  readonly hand: HandKeptOffer | undefined;
  /** The fields in which the record that is set aside wins. */
  readonly fromAway: readonly MergeField[];
};
type By = { readonly at: string; readonly operator: string };

/**
 * What the desk keeps by hand of two records that are one offer. The kept offer is written by hand even where it
 * wins in every field, so that it stays when its list drops it.
 */
export function planMerge({ kept, away, imported, hand, fromAway }: Sides, { at, operator }: By) {
  const won = fromAway.filter((field) => !isSame(kept[field], away[field]));
  const written = writtenOf(away, won);
  const beside = won.filter((field) => !writtenMergeFields.some((it) => it === field));
  const taken = TakenValues.parse(Object.fromEntries(beside.map((field) => [field, away[field]])));
  const before = imported ? (hand?.changed ?? []) : [...writtenMergeFields];
  const changed = new Set([
    ...before,
    ...writtenMergeFields.filter((field) => written[field] !== undefined),
  ]);
  const next: HandKeptOffer = {
    edit: { ...toEdit(kept), ...Object.fromEntries(Object.entries(written)) },
    changed: [...changed],
    savedAt: at,
    savedBy: operator,
  };
  return { hand: next, written, taken };
}

/**
 * What was written by hand of the kept offer once the merge is taken back: fields that still say what the merge
 * wrote are as before, all others stay. Null: nothing is left.
 */
export function undoMerge(
  { written, before, mergedAt }: Pick<OfferMerge, 'written' | 'before' | 'mergedAt'>,
  now: HandKeptOffer | undefined,
  imported: Offer | undefined,
  { at, operator }: By,
): HandKeptOffer | null {
  if (!now) return null;
  if (now.savedAt === mergedAt && (before || imported)) return before;
  const ours = writtenMergeFields.filter(
    (field) => written[field] !== undefined && isSame(written[field], now.edit[field]),
  );
  const stays = now.changed.filter((field) => !ours.some((it) => it === field));
  const back = ours.filter((field) => before?.changed.includes(field));
  const source = before?.edit ?? (imported && toEdit(imported)) ?? now.edit;
  const values = Object.fromEntries(ours.map((field) => [field, source[field]]));
  const changed = imported ? [...stays, ...back] : now.changed;
  if (changed.length === 0) return null;
  return { edit: { ...now.edit, ...values }, changed, savedAt: at, savedBy: operator };
}

/** The kept offer as the merge shows it. */
export function withTaken(offer: Offer, taken: TakenValues): Offer {
  return { ...offer, ...Object.fromEntries(Object.entries(taken)) };
}

/** What the desk chose for the kept offer, and where it chose nothing what it chose for the other one. */
export function mergeChoices(kept: OfferChoice, away: OfferChoice): OfferChoice {
  return {
    firstLine: kept.firstLine ?? away.firstLine,
    handoff: kept.handoff ?? away.handoff,
  };
}

/** The fields in which two records do not say the same. */
export function differingFields(
  left: Offer,
  right: Offer,
  fields: readonly MergeField[],
): MergeField[] {
  return fields.filter((field) => !isSame(left[field], right[field]));
}

function writtenOf(away: Offer, won: readonly MergeField[]): WrittenValues {
  const edit = toEdit(away);
  const fields = writtenMergeFields.filter((field) => won.includes(field));
  return Object.fromEntries(fields.map((field) => [field, edit[field]]));
}

/** As it may be written by hand: an import takes longer texts, and names that say nothing. */
function toEdit(offer: Offer): OfferEdit {
  const { publisherId, offerId, publisherKind, azureBased, billingModel } = offer;
  const { productType, summary } = offer;
  return {
    publisherId,
    offerId,
    name: cut(offer.name, limits.singleLine) || offerId,
    publisherName: cut(offer.publisherName, limits.singleLine) || publisherId,
    publisherKind,
    productType: productType === null ? null : cut(productType, limits.singleLine),
    azureBased,
    billingModel,
    summary: summary === null ? null : cut(summary, limits.longText),
    links: offer.links.filter(({ url }) => url.length <= mostUrl).slice(0, mostLinks),
  };
}

const mostUrl = 4_000;
const mostLinks = 50;

function cut(text: string, most: number): string {
  return countCodePoints(text) <= most ? text : Array.from(text).slice(0, most).join('');
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
