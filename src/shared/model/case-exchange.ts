import { SingleLine } from '../limits.ts';
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

/**
 * How a case of a file stands to what this desk has. `new`: it is not here. `here`: all of it is here already.
 * `continues`: it holds entries that follow ours. `edited`: it does, and our fields were changed since it was sent on:
 * the operator chooses whose fields stand. `differs`: both desks went on writing; it is never mixed.
 */
export const bundleStandings = ['new', 'here', 'continues', 'edited', 'differs'] as const;
export const BundleStanding = z.enum(bundleStandings);
export type BundleStanding = (typeof bundleStandings)[number];

/** What stands in a file of cases from another desk, before anything is taken in. */
export const CaseBundleLook = z.strictObject({
  /** The prefix of the desk that made the file. */
  fromDesk: z.string(),
  /** What it calls itself; empty: nothing. */
  fromDeskName: z.string(),
  /** For whom it was made, as it was written there. */
  toDesk: z.string(),
  note: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  cases: z.array(
    z.strictObject({
      reference: z.string(),
      title: z.string(),
      entries: z.number().int(),
      standing: BundleStanding,
      /** Entries that this desk does not have. */
      newEntries: z.number().int(),
    }),
  ),
});
export type CaseBundleLook = Readonly<z.infer<typeof CaseBundleLook>>;

/** Whose fields stand in a case that both desks changed. */
export const FieldsChoice = z.strictObject({
  reference: SingleLine.min(1),
  keep: z.enum(['theirs', 'ours']),
});
export type FieldsChoice = Readonly<z.infer<typeof FieldsChoice>>;

/** An attachment that a file of cases names and does not hold: it was too much for one file. */
export const BundleFileName = z.strictObject({ reference: z.string(), fileName: z.string() });
export type BundleFileName = Readonly<z.infer<typeof BundleFileName>>;

/** What was not taken in from a file of cases, and told. */
export const BundleRest = z.strictObject({
  skipped: z.array(
    z.strictObject({
      reference: z.string(),
      standing: BundleStanding.extract(['here', 'edited', 'differs']),
    }),
  ),
  /** Links to cases that are neither in the file nor here. */
  droppedLinks: z.array(z.strictObject({ reference: z.string(), linkedTo: z.string() })),
  missingFiles: z.array(BundleFileName),
});
export type BundleRest = Readonly<z.infer<typeof BundleRest>>;
