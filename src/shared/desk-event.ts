import { ImportReport } from './model/catalogue-import.ts';
import { ImportFailure, ImportProgress } from './model/current-import.ts';
import { z } from './zod.ts';

const jobId = z.uuid();

/** What main tells a window without being asked: how far a long job is, that the catalogue or cases changed. */
export const DeskEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import-progress'),
    jobId,
    ...ImportProgress.shape,
  }),
  z.strictObject({ kind: z.literal('import-done'), jobId, report: ImportReport }),
  z.strictObject({
    kind: z.literal('import-failed'),
    jobId,
    error: ImportFailure,
  }),
  z.strictObject({ kind: z.literal('catalogue-changed') }),
  z.strictObject({ kind: z.literal('cases-changed'), references: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('export-progress'),
    /** Records that are written. */
    records: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal('quality-progress'),
    /** Share of the offers that was looked at, 0 to 1. */
    share: z.number(),
  }),
  z.strictObject({
    kind: z.literal('verify-progress'),
    /** Share of the timelines that was looked at, 0 to 1. */
    share: z.number(),
  }),
]);
export type DeskEvent = Readonly<z.infer<typeof DeskEvent>>;
