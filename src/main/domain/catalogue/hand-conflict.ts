import type { RecordField } from '../../../shared/model/catalogue-source.ts';
import { recordFields } from '../../../shared/model/catalogue-source.ts';
import type { FieldConflict } from '../../../shared/model/import-plan.ts';
import type { OfferLink } from '../../../shared/model/offer.ts';
import type { HandKeptOffer, OfferEditField } from '../offers/merged-offer.ts';
import { findGiver } from './merge-records.ts';
import { hasValue, isLinkField } from './record-field.ts';
import type { SourceRecord } from './source-record.ts';

type Incoming = {
  /** Of the file. */
  readonly row: SourceRecord;
  /** The offer as all its sources will have it, in the order of their precedence, the row among them. */
  readonly held: readonly SourceRecord[];
  /** What the catalogue will show of it. */
  readonly merged: SourceRecord;
};

/**
 * The fields written by hand of which the file says something else. Where the file says nothing, or a
 * better source is heard instead, there is nothing to choose.
 */
export function findConflicts(handKept: HandKeptOffer, incoming: Incoming): FieldConflict[] {
  return handKept.changed.flatMap((field): FieldConflict[] => {
    // Whose an offer is follows from the desk's list, never from a file.
    if (field === 'publisherKind') return [];
    if (field === 'links') return linkConflict(handKept.edit.links, incoming);
    const hand = handKept.edit[field];
    const file = incoming.merged.record.offer[field];
    return gives(incoming, field) && file !== hand ? [{ field, hand, file }] : [];
  });
}

/** What is left of a record written by hand once these fields were taken out of it; null: nothing. */
export function withoutFields(
  handKept: HandKeptOffer,
  fields: readonly OfferEditField[],
): HandKeptOffer | null {
  const changed = handKept.changed.filter((field) => !fields.includes(field));
  return changed.length === 0 ? null : { ...handKept, changed };
}

/** Puts fields that were taken out back in. What was written since, in `now`, stays. */
export function putBack(
  before: HandKeptOffer,
  fields: readonly OfferEditField[],
  now: HandKeptOffer | undefined,
): HandKeptOffer {
  if (!now || now.savedAt === before.savedAt) return before;
  const returning = fields.filter((field) => !now.changed.includes(field));
  const values = Object.fromEntries(returning.map((field) => [field, before.edit[field]]));
  return {
    ...now,
    edit: { ...now.edit, ...values },
    changed: [...now.changed, ...returning],
  };
}

function linkConflict(hand: readonly OfferLink[], incoming: Incoming): FieldConflict[] {
  const linkFields = recordFields.filter(isLinkField);
  const file = linkFields.flatMap((field) =>
    incoming.merged.record.offer.links.filter(({ kind }) => `link:${kind}` === field),
  );
  const isGiven = linkFields.some((field) => gives(incoming, field));
  if (!isGiven || sameLinks(hand, file)) return [];
  return [{ field: 'links', hand: hand.map(linkLine), file: file.map(linkLine) }];
}

function sameLinks(one: readonly OfferLink[], other: readonly OfferLink[]): boolean {
  return linkLines(one) === linkLines(other);
}

function linkLines(links: readonly OfferLink[]): string {
  return JSON.stringify(links.map(linkLine).toSorted());
}

function linkLine({ kind, url }: OfferLink): string {
  return `${kind}: ${url}`;
}

function gives({ row, held }: Incoming, field: RecordField): boolean {
  return hasValue(row.record, field) && findGiver(held, field)?.sourceId === row.sourceId;
}
