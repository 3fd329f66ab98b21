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
  'plans',
  'cspState',
  'markets',
  'categories',
  'keywords',
  'summary',
  'description',
  'supportTier',
  'supportName',
  'supportEmail',
  'supportPhone',
  'supportUrl',
  'supportHours',
  'supportTimeZone',
  'supportLanguages',
  /** Text about a contact, kept as typed in its note. */
  'contactNote',
  'engineeringName',
  'engineeringEmail',
  'engineeringPhone',
  'engineeringUrl',
  'cspProgramName',
  'cspProgramEmail',
  'cspProgramPhone',
  'cspProgramUrl',
  'documentationUrl',
  'trainingUrl',
  'serviceHealthUrl',
  'salesUrl',
  'cspMarketingUrl',
  'listingUrl',
  'termsUrl',
  'privacyUrl',
  'isPreview',
  'isStopSell',
  'isPrivate',
  'isFree',
  'isByol',
  'popularity',
  'serviceLevel',
  'customerAgreementVersion',
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
  /** Values for every row of the file that has none of its own. */
  constants: z
    .strictObject({
      azureBased: z.boolean().optional(),
      productType: z.string().optional(),
      publisherId: z.string().trim().min(1).max(500).optional(),
      offerId: z.string().trim().min(1).max(500).optional(),
    })
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
  'not-a-record',
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
  'broken-quotes',
  'formula',
  'cell-error',
  'hidden-row',
  'merged-cells',
  'long-number',
  'repeated-key',
  'unpaired-surrogate',
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

/** How many rows of `rejected` and `flagged` travel with a report; the rest is read page by page. */
export const mostReportedRows = 500;

/**
 * What an import does, or would do. Each record of the file counts once as added, changed, unchanged or
 * rejected, by what the catalogue shows of its offer; flags come on top.
 */
export const ImportReport = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Offers of the source that the file does not hold, whatever becomes of them. */
  missing: z.number().int(),
  /** Offers of which the file says something else than what was written by hand. */
  conflicts: z.number().int(),
  rejectedByReason: z.partialRecord(RejectReason, z.number().int()),
  flaggedByFlag: z.partialRecord(ImportFlag, z.number().int()),
  /** The first ones. */
  rejected: z.array(RejectedRow),
  /** The first ones. */
  flagged: z.array(FlaggedRow),
  isDryRun: z.boolean(),
});
export type ImportReport = Readonly<z.infer<typeof ImportReport>>;

export const tableFormats = ['csv', 'xlsx', 'json', 'fingerpost'] as const;

/** How the bytes of a file are to be read. Absent: it is found out. */
export const FileReading = z.strictObject({
  encoding: Encoding.nullish(),
  /** Of a CSV file. */
  delimiter: z.string().length(1).nullish(),
  /** Of a workbook; absent: the first one. */
  sheet: z.string().max(1_000).nullish(),
});
export type FileReading = Readonly<z.infer<typeof FileReading>>;

/** What the desk understood of a file before anything is read into the catalogue. */
export const ImportPreview = z.strictObject({
  format: z.enum(tableFormats),
  fileName: z.string(),
  sizeBytes: z.number(),
  /** Null: a file of this format has none. */
  encoding: Encoding.nullable(),
  /** Null: a file of this format has none. */
  delimiter: z.string().nullable(),
  /** Of a workbook; empty: a file of this format has none. `rows` null: not counted. */
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.number().int().nullable(),
      isHidden: z.boolean(),
    }),
  ),
  sheet: z.string().nullable(),
  header: z.array(z.string()),
  /** The first ten records, cells as text. */
  records: z.array(z.array(z.string())),
  mapping: ImportMapping,
  /** `saved`, `shipped`: a named mapping fits the header; `guessed`: made from the column names. */
  mappingOrigin: z.enum(['saved', 'shipped', 'guessed']),
  /** Keys that no column gives. */
  neededKeys: z.array(z.enum(['publisherId', 'offerId'])),
  /** What the list is called from one delivery to the next. */
  sourceName: z.string(),
});
export type ImportPreview = Readonly<z.infer<typeof ImportPreview>>;

/** What would become of one record under a mapping. */
export const PreviewRecord = z.strictObject({
  line: z.number().int(),
  rejected: RejectReason.nullable(),
  fields: z.array(z.strictObject({ field: MappingField, value: z.string() })),
  flags: z.array(z.strictObject({ flag: ImportFlag, value: z.string() })),
});
export type PreviewRecord = Readonly<z.infer<typeof PreviewRecord>>;

export const SavedMapping = z.strictObject({
  mapping: ImportMapping,
  /** UTC, ISO 8601. */
  savedAt: z.iso.datetime(),
  savedBy: z.string(),
});
export type SavedMapping = Readonly<z.infer<typeof SavedMapping>>;
