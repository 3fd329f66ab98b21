import { RequiredNote } from '../limits.ts';
import { MergeField, MergeSide } from '../model/offer-merge.ts';
import { Offer, OfferKey } from '../model/offer.ts';
import { QualityFlag, QualityKind, QualitySummary } from '../model/quality.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});
const flagIds = z.array(z.string().min(1).max(64)).min(1).max(1_000);
/** How many flags it was, and when: the moment takes it back. */
const flagsDone = z.strictObject({ count: z.number().int(), at: z.iso.datetime() });

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
  /** They stay dismissed, also after an import, until another value raises them. `ids` null: all of this kind that are open. */
  'quality.dismiss': {
    input: z.strictObject({ kind: QualityKind, ids: flagIds.nullable(), reason: RequiredNote }),
    output: flagsDone,
  },
  /** They are open again: these, or all of a kind. */
  'quality.restore': {
    input: z.union([z.strictObject({ ids: flagIds }), z.strictObject({ kind: QualityKind })]),
    output: flagsDone,
  },
  /** What was dismissed or opened at one moment is as it was before, reasons and all. */
  'quality.takeBack': {
    input: z.strictObject({
      act: z.enum(['dismissed', 'restored']),
      kind: QualityKind,
      at: z.iso.datetime(),
    }),
    output: nothing,
  },

  /** Two records side by side, as the desk shows them today. */
  'quality.compare': {
    input: z.strictObject({ left: OfferKey, right: OfferKey }),
    output: z.strictObject({
      left: MergeSide,
      right: MergeSide,
      differing: z.array(MergeField),
    }),
  },
  /**
   * Keeps one of two records and sets the other aside: it is in no list any more, and its key leads to the kept one.
   * What is chosen of it is kept by hand, over every import.
   */
  'quality.merge': {
    input: z.strictObject({ kept: OfferKey, away: OfferKey, fromAway: z.array(MergeField) }),
    output: Offer,
  },
  /** The record that was set aside is there again; what was written by hand since stays. */
  'quality.unmerge': { input: OfferKey, output: nothing },
} as const;
