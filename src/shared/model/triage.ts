import { z } from '../zod.ts';
import { ContactChainStep } from './contact.ts';
import { Decision, Owner } from './decision.ts';
import { Explanation } from './explanation.ts';
import { FactNameSchema, FactSource } from './facts.ts';

/** The question to ask next, with what each answer would leave possible. */
export const NextQuestion = z.strictObject({
  fact: FactNameSchema,
  answers: z.array(z.strictObject({ value: z.string(), owners: z.array(Owner) })),
  /** How many questions may still follow, this one included. */
  mostQuestionsLeft: z.number().int(),
});
export type NextQuestion = Readonly<z.infer<typeof NextQuestion>>;

/** A fact that the records settle, so that nobody is asked for it. */
export const KnownFact = z.strictObject({
  fact: FactNameSchema,
  value: z.string(),
  source: FactSource,
});
export type KnownFact = Readonly<z.infer<typeof KnownFact>>;

/** Where triage stands after each answer. */
export const TriageStep = z.strictObject({
  decision: Decision,
  /** Null when routed. */
  next: NextQuestion.nullable(),
  owners: z.array(Owner),
  explanation: Explanation,
  /** The way to the contact, each place looked at; empty while not routed. */
  contactChain: z.array(ContactChainStep),
  /** The same for the hop after; empty when there is none. */
  escalateChain: z.array(ContactChainStep),
});
export type TriageStep = Readonly<z.infer<typeof TriageStep>>;

/** What one answer to a question would lead to, before it is given. */
export const AnswerPreview = z.strictObject({
  value: z.string(),
  decision: Decision,
  owners: z.array(Owner),
});
export type AnswerPreview = Readonly<z.infer<typeof AnswerPreview>>;
