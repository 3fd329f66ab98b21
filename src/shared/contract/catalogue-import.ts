import { Encoding, ImportMapping, ImportPreview } from '../model/catalogue-import.ts';
import { z } from '../zod.ts';

const jobId = z.uuid();
const nothing = z.strictObject({});

/** Files that become part of the catalogue. */
export const catalogueImportProcedures = {
  'import.inspect': {
    input: z.strictObject({ uploadId: z.uuid(), encoding: Encoding.optional() }),
    output: ImportPreview,
  },
  'import.start': {
    input: z.strictObject({
      uploadId: z.uuid(),
      encoding: Encoding.optional(),
      /** Absent: the shipped mapping that fits the header, else the guess. */
      mapping: ImportMapping.optional(),
      isDryRun: z.boolean(),
    }),
    output: z.strictObject({ jobId }),
  },
  'import.cancel': { input: z.strictObject({ jobId }), output: nothing },
} as const;
