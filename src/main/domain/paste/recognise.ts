import type { FillableField, Recognised } from '../../../shared/model/recognised.ts';
import { findAddresses } from './find-addresses.ts';
import { findAffected } from './find-affected.ts';
import { findCodes } from './find-codes.ts';
import { findErrorTexts } from './find-error-text.ts';
import { findInTable, findOfferCells } from './find-in-table.ts';
import { findLabelled, findOfferTexts } from './find-labelled.ts';
import { findMoney } from './find-money.ts';
import { findCustomers, findOffers, type Knowledge } from './find-names.ts';
import { findSignature } from './find-signature.ts';
import { findTimes } from './find-times.ts';
import type { Find } from './find.ts';
import { foldWide } from './fold-wide.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';

export type { Knowledge } from './find-names.ts';

/**
 * The ids, codes, times, amounts and names in a text, in their order, none on the letters of another, each value of a
 * kind once. Of values for one field only the one that is told best is certain, and none where two are told alike.
 */
export function recognise(original: string, knowledge: Knowledge): Recognised[] {
  const text = foldWide(original);
  const offerTexts = [...findOfferTexts(text), ...findOfferCells(text)];
  const finds = [
    ...findInTable(text),
    ...findLabelled(text, original),
    ...findCodes(text),
    ...findTimes(text),
    ...findMoney(text),
    ...findAddresses(text),
    ...findAffected(text),
    ...findErrorTexts(text),
    ...findSignature(original),
    ...findCustomers(text, knowledge),
    ...findOffers(text, offerTexts, knowledge),
  ];
  const once = withoutRepeats(resolveOverlaps(withoutOwn(finds, knowledge)));
  const sure = sureValues(once);
  return once.map(({ kind, start, end, value, field, choices, isCertain, because }) => ({
    kind,
    start,
    end,
    text: original.slice(start, end),
    value,
    field,
    choices,
    isCertain: isCertain && field !== null && sure.get(field) === value,
    because,
  }));
}

/** A mail that goes on from ours names our own addresses too: they are nobody else’s. */
function withoutOwn(finds: readonly Find[], { ownAddresses }: Knowledge): readonly Find[] {
  const own = new Set(ownAddresses.map(plainAddress));
  return finds.filter(
    ({ kind, value }) => (kind !== 'email' && kind !== 'phone') || !own.has(plainAddress(value)),
  );
}

function plainAddress(address: string): string {
  return address.toLowerCase().replaceAll(/[\s().-]/g, '');
}

/** The best told of each value: an id with its label, wherever it stands without one too. */
function withoutRepeats(finds: readonly Find[]): Find[] {
  const best = new Map<string, Find>();
  for (const find of finds) {
    const key = isId(find) ? find.value.toLowerCase() : `${find.kind} ${find.value}`;
    const known = best.get(key);
    if (!known || find.rank > known.rank || (find.isCertain && !known.isCertain)) {
      best.set(key, find);
    }
  }
  return [...best.values()].toSorted((one, other) => one.start - other.start);
}

function isId({ value }: Find): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);
}

/** The one value of a field that is told best; a field with two such values is not among them. */
function sureValues(finds: readonly Find[]): ReadonlyMap<FillableField, string> {
  const best = new Map<FillableField, { readonly rank: number; readonly values: Set<string> }>();
  for (const { field, value, rank, isCertain } of finds) {
    if (field === null || !isCertain) continue;
    const known = best.get(field);
    if (!known || rank > known.rank) best.set(field, { rank, values: new Set([value]) });
    else if (rank === known.rank) known.values.add(value);
  }
  return new Map(
    [...best].flatMap(([field, { values }]) => {
      const [only, ...others] = values;
      return only === undefined || others.length > 0 ? [] : [[field, only] as const];
    }),
  );
}
