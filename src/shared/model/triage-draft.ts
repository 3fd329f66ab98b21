import { QuestionText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { FactNameSchema, Facts } from './facts.ts';
import { FilledPart } from './filled-part.ts';
import { OfferKey } from './offer.ts';

const reference = SingleLine.min(1);

/** Everything typed into an unfinished triage, kept so that a crash loses nothing. */
export const TriageDraft = z.strictObject({
  question: QuestionText,
  facts: Facts,
  offer: OfferKey.nullable(),
  /** Other questions of the same message, each to become a case of its own after this one. */
  pending: z.array(QuestionText).max(20).default([]),
  /** Cases made from the same message so far. */
  linkedTo: z.array(reference).max(20).default([]),
  /** The fact that nobody here knows, whose sentence to ask is on the screen. */
  leftOpen: FactNameSchema.nullable().default(null),
  /** Which of the facts stood in a line of facts that was pasted. */
  pasted: z.array(FactNameSchema).default([]),
  /** Who sent the e-mail that the question was read from, as `Ana Ruiz <ana@northbrook.example>`. */
  sender: SingleLine.nullable().default(null),
  /** What was taken over from pasted texts for the fields of the case. */
  filled: FilledPart.default({}),
});
export type TriageDraft = Readonly<z.infer<typeof TriageDraft>>;

/** A line of the list of unfinished triages. */
export const TriageDraftSummary = z.strictObject({
  id: z.uuid(),
  revision: z.number().int(),
  savedAt: z.iso.datetime(),
  /** The first line of the question; empty: there is none yet. */
  title: z.string(),
  /** What the catalogue calls the offer, else its key; null: none is chosen. */
  offerName: z.string().nullable(),
  linkedTo: z.array(z.string()),
});
export type TriageDraftSummary = Readonly<z.infer<typeof TriageDraftSummary>>;
