import { z } from '../zod.ts';
import { Certainty, Outcome, Owner } from './decision.ts';
import { FactNameSchema } from './facts.ts';
import { LocalText } from './locale.ts';

/** A rule that stands before the one that decides, with the first fact that it does not accept. */
export const FailedRule = z.strictObject({
  rule: z.string(),
  fact: FactNameSchema,
  /** What the fact is here. */
  value: z.string(),
});
export type FailedRule = Readonly<z.infer<typeof FailedRule>>;

/** One known fact, answered otherwise, and who would own the question then. */
export const NearMiss = z.strictObject({
  fact: FactNameSchema,
  from: z.string(),
  to: z.string(),
  /** Every owner that is possible then: one, unless open facts leave more. */
  owners: z.array(Owner).min(1),
  /** The rule that would decide; null while a fact is still open then. */
  rule: z.string().nullable(),
});
export type NearMiss = Readonly<z.infer<typeof NearMiss>>;

/** What a rule answers, with its name and how firmly it stands. */
export const RuleOutcome = Outcome.extend({ rule: z.string(), certainty: Certainty });
export type RuleOutcome = Readonly<z.infer<typeof RuleOutcome>>;

/** Why a question went where it went, and what would change it. All of it computed. */
export const Explanation = z.strictObject({
  policyVersion: z.string(),
  /** The known facts on one line, such as `FP1:publisher=isv;asked-by=customer`. */
  vector: z.string(),
  /** The rule that decides; null while a fact is open that matters. */
  rule: z.string().nullable(),
  /** Its reason; null when there is no rule. A local rule has one text for both languages. */
  reason: LocalText.nullable(),
  /** Null when there is no rule. */
  certainty: Certainty.nullable(),
  /** Every rule ruled out before the first one that is still possible, in table order. */
  failed: z.array(FailedRule),
  /** The rules that some completion of the open facts hits, in table order, the deciding one first. */
  possible: z.array(z.string()),
  /** What the rules still possible cite, ascending; ids with the page's prefix. */
  spans: z.array(z.strictObject({ id: z.string(), paraphrase: LocalText })),
  notes: z.array(z.strictObject({ id: z.string(), text: LocalText })),
  /** Every change of one known fact after which the owner is another, whatever the open facts are. */
  nearMisses: z.array(NearMiss),
  /** Every change of one known fact after which the owner depends on the facts still open. */
  mightChange: z.array(NearMiss),
  /** Where a local rule decides: what the published policy says, or null when it does not decide yet. */
  published: RuleOutcome.nullable(),
});
export type Explanation = Readonly<z.infer<typeof Explanation>>;
