import { ImportReport } from './model/catalogue-import.ts';
import { z } from './zod.ts';

const jobId = z.uuid();

/** What main tells a window without being asked: how far a long job is, and that the catalogue changed. */
export const DeskEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import-progress'),
    jobId,
    phase: z.enum(['reading', 'indexing', 'checking']),
    rows: z.number().int(),
    /** Share of the phase that is done, 0 to 1. */
    share: z.number(),
    /** Of the file, on the average so far; null: too early to tell. */
    rowsPerSecond: z.number().nullable(),
    /** Until all phases are done; null: too early to tell. */
    secondsLeft: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal('import-done'), jobId, report: ImportReport }),
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
