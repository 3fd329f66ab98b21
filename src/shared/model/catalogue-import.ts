import { z } from '../zod.ts';

/** The fields of ours that a column can fill. */
export const mappingFields = [
  'publisherId',
  'offerId',
  'name',
  'publisherName',
  'productType',
  'azureBased',
  'billingModel',
  'markets',
  'categories',
  'keywords',
  'summary',
  'description',
  'supportTier',
  'supportName',
  'supportEmail',
  'supportUrl',
  /** Text about a contact, kept as typed in its note. */
  'contactNote',
  'documentationUrl',
  'listingUrl',
  'termsUrl',
  'privacyUrl',
  'isPreview',
  'isStopSell',
  'isPrivate',
  'isFree',
  'isByol',
  'popularity',
  'microsoftFlag',
  'verifiedAt',
] as const;
export const MappingField = z.enum(mappingFields);
export type MappingField = (typeof mappingFields)[number];

/** Which column fills which field. The first column of the list that is not empty in a row wins. */
export const ImportMapping = z.strictObject({
  name: z.string().min(1).max(200),
  title: z.string().max(500).optional(),
  columns: z.partialRecord(MappingField, z.array(z.string()).min(1).max(20)),
  /** What separates the values of a list inside one cell. */
  listSeparators: z.array(z.string().length(1)).max(10).default([',', ';']),
  /** Values for every row of the file. */
  constants: z
    .strictObject({ azureBased: z.boolean().optional(), productType: z.string().optional() })
    .default({}),
});
export type ImportMapping = Readonly<z.infer<typeof ImportMapping>>;

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export const Encoding = z.enum(encodings);
export type Encoding = (typeof encodings)[number];

export const rejectReasons = [
  'missing-key',
  'duplicate-key',
  'too-many-fields',
  'too-few-fields',
  'value-too-long',
] as const;
export const RejectReason = z.enum(rejectReasons);
export type RejectReason = (typeof rejectReasons)[number];

/** Oddities that are reported and never mended silently. */
export const importFlags = [
  'microsoft-flag-not-trusted',
  'tier-publisher-disagree',
  'tier-unknown-to-policy',
  'email-as-url',
  'email-in-free-text',
  'no-support-link',
  'surrounding-space',
  'invisible-character',
  'link-not-https',
  'value-not-understood',
] as const;
export const ImportFlag = z.enum(importFlags);
export type ImportFlag = (typeof importFlags)[number];

export const RejectedRow = z.strictObject({ line: z.number().int(), reason: RejectReason });
export type RejectedRow = Readonly<z.infer<typeof RejectedRow>>;
export const FlaggedRow = z.strictObject({
  line: z.number().int(),
  flag: ImportFlag,
  value: z.string(),
});
export type FlaggedRow = Readonly<z.infer<typeof FlaggedRow>>;

/** Each record of the file counts once as added, changed, unchanged or rejected; flags come on top. */
export const ImportReport = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.array(RejectedRow),
  flagged: z.array(FlaggedRow),
});
export type ImportReport = Readonly<z.infer<typeof ImportReport>>;

/** What the desk understood of a file before anything is read into the catalogue. */
export const ImportPreview = z.strictObject({
  fileName: z.string(),
  sizeBytes: z.number(),
  encoding: Encoding,
  header: z.array(z.string()),
  /** The first records, cells as text. */
  records: z.array(z.array(z.string())),
  mapping: ImportMapping,
  /** `shipped`: a named mapping fits the header; `guessed`: made from the column names. */
  mappingOrigin: z.enum(['shipped', 'guessed']),
});
export type ImportPreview = Readonly<z.infer<typeof ImportPreview>>;
