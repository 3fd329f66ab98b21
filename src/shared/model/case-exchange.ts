import { z } from '../zod.ts';
import { Owner } from './decision.ts';
import { CaseSummary } from './support-case.ts';

/** An earlier case that may be about the same, with the words that say so. */
export const SimilarCase = z.strictObject({
  summary: CaseSummary,
  isSameOffer: z.boolean(),
  /** Words of the question that both share; empty: it is here for its offer. */
  because: z.array(z.string()),
  owner: Owner.nullable(),
});
export type SimilarCase = Readonly<z.infer<typeof SimilarCase>>;

/** What stands in a file of cases from another desk, before anything is taken in. */
export const CaseBundleLook = z.strictObject({
  fromDesk: z.string(),
  note: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  cases: z.array(
    z.strictObject({
      reference: z.string(),
      title: z.string(),
      entries: z.number().int(),
      isHere: z.boolean(),
    }),
  ),
});
export type CaseBundleLook = Readonly<z.infer<typeof CaseBundleLook>>;
