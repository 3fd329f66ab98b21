import { RequiredNote } from '../limits.ts';
import { QualityFlag, QualityKind, QualitySummary } from '../model/quality.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});
const flagIds = z.array(z.string().min(1).max(64)).min(1).max(1_000);

/** Flags over the records of both files. */
export const qualityProcedures = {
  /** What was found when the records were last looked at. */
  'quality.summary': { input: nothing, output: QualitySummary },
  /** Looks at all records now, unless nothing has changed; it may take seconds. */
  'quality.refresh': { input: nothing, output: QualitySummary },
  /** The heaviest first. */
  'quality.list': {
    input: z.strictObject({
      kind: QualityKind,
      isDismissed: z.boolean(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ flags: z.array(QualityFlag), hasMore: z.boolean() }),
  },
  /** They stay dismissed, also after an import, until another value raises them. */
  'quality.dismiss': {
    input: z.strictObject({ kind: QualityKind, ids: flagIds, reason: RequiredNote }),
    output: nothing,
  },
  /** They are open again. */
  'quality.restore': { input: z.strictObject({ ids: flagIds }), output: nothing },
} as const;
