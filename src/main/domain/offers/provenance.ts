import {
  type FieldOrigin,
  type Provenance,
  type RecordField,
  recordFields,
} from '../../../shared/model/catalogue-source.ts';
import { findGiver } from '../catalogue/merge-records.ts';
import { isLinkField } from '../catalogue/record-field.ts';
import type { SourceRecord } from '../catalogue/source-record.ts';
import type { HandKeptOffer } from './merged-offer.ts';

type OfferParts = {
  /** The offer as its sources have it, in the order of precedence. */
  readonly held: readonly SourceRecord[];
  readonly nameOf: (sourceId: string) => string;
  /** Null: nothing was written by hand. */
  readonly handKept: HandKeptOffer | null;
};

/** Where each field of an offer that has a value comes from: a row of a file, the sample, or a person. */
export function findProvenance({ held, nameOf, handKept }: OfferParts): Provenance {
  const provenance: Partial<Record<RecordField, FieldOrigin>> = {};
  for (const field of recordFields) {
    const giver = findGiver(held, field);
    if (giver) provenance[field] = toOrigin(giver, nameOf);
  }
  if (!handKept) return provenance;
  const { changed, savedAt: at, savedBy: by } = handKept;
  for (const field of recordFields) {
    const isOurs = isLinkField(field)
      ? changed.includes('links')
      : changed.some((it) => it === field);
    if (isOurs) delete provenance[field];
    if (isOurs && isWritten(handKept, field)) provenance[field] = { kind: 'manual', by, at };
  }
  return provenance;
}

function isWritten({ edit }: HandKeptOffer, field: RecordField): boolean {
  if (isLinkField(field)) return edit.links.some(({ kind }) => `link:${kind}` === field);
  if (
    field === 'name' ||
    field === 'publisherName' ||
    field === 'productType' ||
    field === 'azureBased' ||
    field === 'billingModel' ||
    field === 'summary'
  ) {
    return edit[field] !== null && edit[field] !== '';
  }
  return false;
}

function toOrigin({ sourceId, record }: SourceRecord, nameOf: OfferParts['nameOf']): FieldOrigin {
  const { source, capturedAt: at } = record.offer;
  if (source.kind !== 'import') return { kind: 'sample' };
  const { file, line } = source;
  return { kind: 'import', sourceId, sourceName: nameOf(sourceId), file, line, at };
}
