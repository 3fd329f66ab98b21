import { z } from '../zod.ts';

export const exportLists = ['offers', 'contacts', 'flags'] as const;
export const exportForms = ['csv', 'xlsx', 'json'] as const;

/** Lists of the desk as files. */
export const catalogueExportProcedures = {
  /**
   * Writes a list into a file that can be fetched once, within ten minutes; answers when it is written.
   * @throws EXPORT_RUNNING, EXPORT_CANCELLED, EXPORT_VALUE_TOO_LONG, EXPORT_FILTER_UNKNOWN, EXPORT_CATALOGUE_CHANGED, DISK_FULL
   */
  'catalogue.export': {
    input: z.strictObject({
      what: z.enum(exportLists),
      form: z.enum(exportForms),
      /** A typed query: which offers, or whose flags. Contacts are all there are. */
      text: z.string().max(1_000),
    }),
    output: z.strictObject({
      downloadId: z.uuid(),
      fileName: z.string(),
      sizeBytes: z.number().int(),
      records: z.number().int(),
    }),
  },
  /** Stops the export that runs; there may be none. */
  'catalogue.cancelExport': { input: z.strictObject({}), output: z.strictObject({}) },
} as const;
