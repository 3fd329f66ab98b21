import { required, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { contactRoles } from './contact.ts';
import { linkKinds } from './offer.ts';

/** The sample is a source of its own, and always the last. */
export const sampleSourceId = 'sample';

/** What one imports again and again under one name, such as the price list of a market. */
export const CatalogueSource = z.strictObject({
  /** A UUID, or `sample`. */
  id: z.string().min(1),
  name: z.string(),
  kind: z.enum(['file', 'sample']),
  /** Of the latest import, without its folder. */
  fileName: z.string(),
  /** UTC, ISO 8601. */
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  /** Offers that the source holds, alone or beside others. */
  offerCount: z.number().int(),
  /** Precedence: the value of source 1 wins. */
  place: z.number().int().min(1),
});
export type CatalogueSource = Readonly<z.infer<typeof CatalogueSource>>;

export const SourceName = SingleLine.and(required(z.string()));

/** What a file is read into: a source that is there, or the one of this name, made when there is none. */
export const SourceChoice = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({ name: SourceName }),
]);
export type SourceChoice = Readonly<z.infer<typeof SourceChoice>>;

/** What can be taken back: the latest import, or a change of the sources. */
export const ImportUndo = z.strictObject({
  kind: z.enum(['import', 'source-removed', 'sources-ordered']),
  /** Empty: several. */
  sourceName: z.string(),
  /** Of the import, or the latest of the source that was removed; else empty. */
  fileName: z.string(),
  /** UTC, ISO 8601. */
  at: z.iso.datetime(),
  by: z.string(),
});
export type ImportUndo = Readonly<z.infer<typeof ImportUndo>>;

const plainRecordFields = [
  'name',
  'publisherName',
  'productType',
  'azureBased',
  'billingModel',
  'plans',
  'markets',
  'cspState',
  'isPreview',
  'isStopSell',
  'isPrivate',
  'categories',
  'keywords',
  'summary',
  'description',
  'supportTier',
  'serviceLevel',
  'customerAgreementVersion',
  'popularity',
  'verifiedAt',
] as const;

/** What of an offer each source may fill: links by their kind and contacts by their role. */
export const recordFields = [
  ...plainRecordFields,
  ...linkKinds.map((kind) => `link:${kind}` as const),
  ...contactRoles.map((role) => `contact:${role}` as const),
] as const;
export const RecordField = z.enum(recordFields);
export type RecordField = (typeof recordFields)[number];

/** Where the value of one field comes from. */
export const FieldOrigin = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import'),
    sourceId: z.string(),
    sourceName: z.string(),
    file: z.string(),
    /** The physical line of the file where the record starts, the header being 1. */
    line: z.number().int(),
    /** UTC, ISO 8601. */
    at: z.iso.datetime(),
  }),
  z.strictObject({ kind: z.literal('sample') }),
  z.strictObject({ kind: z.literal('manual'), by: z.string(), at: z.iso.datetime() }),
]);
export type FieldOrigin = Readonly<z.infer<typeof FieldOrigin>>;

/** Of every field that has a value. A publisher's kind has none: it follows from the desk's list. */
export const Provenance = z.partialRecord(RecordField, FieldOrigin);
export type Provenance = Readonly<z.infer<typeof Provenance>>;
