import { z } from '../zod.ts';
import { ImportReport } from './catalogue-import.ts';

export const importPhases = ['reading', 'indexing', 'checking'] as const;

/** How far an import is. */
export const ImportProgress = z.strictObject({
  phase: z.enum(importPhases),
  rows: z.number().int(),
  /** Share of the phase that is done, 0 to 1. */
  share: z.number(),
  /** Of the file, on the average so far; null: too early to tell. */
  rowsPerSecond: z.number().nullable(),
  /** Until all phases are done; null: too early to tell. */
  secondsLeft: z.number().nullable(),
});
export type ImportProgress = Readonly<z.infer<typeof ImportProgress>>;

/** Why a job ended before it was done. */
export const ImportFailure = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The import that runs at this desk, or the latest that did since it was opened. */
export const CurrentImport = z.strictObject({
  jobId: z.uuid(),
  /** Null: the file did not come through a door's upload. */
  uploadId: z.uuid().nullable(),
  fileName: z.string(),
  /** Null: a source that was chosen from the list. */
  sourceName: z.string().nullable(),
  isDryRun: z.boolean(),
  state: z.enum(['running', 'done', 'failed']),
  /** As it was told last; null: nothing yet. */
  progress: ImportProgress.nullable(),
  /** Null unless it is done. */
  report: ImportReport.nullable(),
  /** Null unless it failed. */
  error: ImportFailure.nullable(),
});
export type CurrentImport = Readonly<z.infer<typeof CurrentImport>>;
