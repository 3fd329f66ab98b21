import { Removal, removalKinds } from '../model/removal.ts';
import { z } from '../zod.ts';

/** What was removed from the lists of this desk, and its way back. */
export const removalProcedures = {
  /** What can still come back, the latest last. `of`: of one record only; null: of those that stand on their own. */
  'removals.list': {
    input: z.strictObject({
      kinds: z.array(z.enum(removalKinds)).min(1),
      of: z.string().nullable(),
    }),
    output: z.strictObject({ removals: z.array(Removal) }),
  },
  /**
   * Whole, as it was: its id, its order, its times and who wrote it.
   * @throws REMOVAL_TOO_LATE, REMOVAL_REPLACED and what the list itself refuses
   */
  'removals.putBack': {
    input: z.strictObject({ undoId: z.uuid() }),
    output: z.strictObject({ removal: Removal }),
  },
} as const;
