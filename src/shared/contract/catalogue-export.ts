import { ContactFilter } from '../model/contact-list.ts';
import { OfferSelection } from '../model/offer-selection.ts';
import { QualityKind } from '../model/quality.ts';
import { z } from '../zod.ts';

export const exportLists = ['offers', 'contacts', 'flags'] as const;
export const exportForms = ['csv', 'xlsx', 'json'] as const;

const form = z.enum(exportForms);

/** What is to be written. Flags are those of the page of flags, with what was dismissed and why; null: of every kind. */
const ExportChoice = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('offers'), form, selection: OfferSelection }),
  z.strictObject({ what: z.literal('flags'), form, kind: QualityKind.nullable() }),
  z.strictObject({ what: z.literal('contacts'), form, filter: ContactFilter }),
]);

/** Lists of the desk as files. */
export const catalogueExportProcedures = {
  /**
   * Writes a list into a file that can be fetched once, within ten minutes; answers when it is written.
   * @throws EXPORT_RUNNING, EXPORT_CANCELLED, EXPORT_VALUE_TOO_LONG, EXPORT_FILTER_UNKNOWN, EXPORT_CATALOGUE_CHANGED, DISK_FULL
   */
  'catalogue.export': {
    input: ExportChoice,
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
