import { SingleLine } from '../limits.ts';
import { z } from '../zod.ts';

/** Where a text is being written, such as `act/FP7K3Q-2026-000123` or `hand-over`. */
const place = SingleLine.min(1);

/** Texts that are typed and not done: kept in the desk file, so that a crash loses nothing. */
export const unfinishedProcedures = {
  /** Null: nothing was typed there, or it was done. */
  'unfinished.load': {
    input: z.strictObject({ place }),
    output: z.strictObject({ text: z.string().nullable() }),
  },
  /** Null forgets it. The last one who types in a place wins. */
  'unfinished.save': {
    input: z.strictObject({ place, text: z.string().max(200_000).nullable() }),
    output: z.strictObject({}),
  },
} as const;
