import { ImportReport, rejectReasons, importFlags } from './model/catalogue-import.ts';
import { z } from './zod.ts';

const jobId = z.uuid();

/** What a finished import says: all counts, and the first rows of each list. */
export const ImportSummary = ImportReport.extend({
  rejectedByReason: z.partialRecord(z.enum(rejectReasons), z.number().int()),
  flaggedByFlag: z.partialRecord(z.enum(importFlags), z.number().int()),
  isDryRun: z.boolean(),
});
export type ImportSummary = Readonly<z.infer<typeof ImportSummary>>;

/** How many rows of `rejected` and `flagged` travel to a window. */
export const mostReportedRows = 500;

/** What main tells a window without being asked: how far a long job is, and that the catalogue changed. */
export const DeskEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import-progress'),
    jobId,
    phase: z.enum(['reading', 'indexing', 'checking']),
    rows: z.number().int(),
    /** Share of the file that was read, 0 to 1. */
    share: z.number(),
  }),
  z.strictObject({ kind: z.literal('import-done'), jobId, report: ImportSummary }),
  z.strictObject({
    kind: z.literal('import-failed'),
    jobId,
    error: z.strictObject({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
  z.strictObject({ kind: z.literal('catalogue-changed') }),
  z.strictObject({
    kind: z.literal('verify-progress'),
    /** Share of the timelines that was looked at, 0 to 1. */
    share: z.number(),
  }),
]);
export type DeskEvent = Readonly<z.infer<typeof DeskEvent>>;
