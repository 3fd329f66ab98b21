import { LongText, QuestionText, required, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { CaseDetails, CaseDetailsInput } from './case-details.ts';
import { CaseProgress } from './case-progress.ts';
import { Decision, Outcome } from './decision.ts';
import { Facts } from './facts.ts';
import { Locale } from './locale.ts';
import { OfferKey } from './offer.ts';

/** A is the most severe; the definitions are dated data, shown beside them. */
export const severities = ['A', 'B', 'C'] as const;
export const Severity = z.enum(severities);
export type Severity = (typeof severities)[number];

/** Whom an escalation is written to; `partner` is a colleague in our own organisation. */
export const recipients = [
  'publisher',
  'partner',
  'indirect-provider',
  'microsoft',
  'customer',
] as const;
export const Recipient = z.enum(recipients);
export type Recipient = (typeof recipients)[number];

const caseTexts = {
  customer: SingleLine.nullable(),
  tenantId: SingleLine.nullable(),
  subscriptionId: SingleLine.nullable(),
  orderId: SingleLine.nullable(),
  severity: Severity.nullable(),
  impact: LongText.nullable(),
  tried: LongText.nullable(),
  /** What we want the recipient to do, in one line. */
  ask: SingleLine.nullable(),
  /** By when, as the operator wrote it, with the time zone. */
  answerBy: SingleLine.nullable(),
};

/** A case keeps its own copy of the offer's keys and names. */
export const CaseOffer = OfferKey.extend({
  name: z.string().nullable(),
  publisherName: z.string().nullable(),
  /** False: kept as typed, the catalogue has no such offer. */
  isInCatalogue: z.boolean(),
});
export type CaseOffer = Readonly<z.infer<typeof CaseOffer>>;

export const CaseExport = z.strictObject({
  exportedAt: z.iso.datetime(),
  to: Recipient,
  language: Locale,
  /** Such as `eml`. */
  form: z.string(),
  /** Such as `escalation`. */
  purpose: z.string(),
  fileName: z.string(),
  /** SHA-256 of the bytes that left, lower-case hex. */
  sha256: z.string(),
});

/** An operator decided one case otherwise than the policy, or took that back. Entries are only ever added. */
export const CaseOverride = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  reason: LongText,
  /** Null: the policy's decision holds again. */
  outcome: Outcome.nullable(),
  /** The rule that was overridden; null when the question was not routed. */
  rule: z.string().nullable(),
});
export type CaseOverride = Readonly<z.infer<typeof CaseOverride>>;

/** One question with its facts and the decision under the policy version it was made with. */
export const SupportCase = z.strictObject({
  id: z.uuid(),
  /** Such as `FP7K3Q-2026-000123`. */
  reference: z.string(),
  /** Rises with every change of what is typed and decided here; what happens in the timeline does not move it. */
  revision: z.number().int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  createdBy: z.string(),
  question: QuestionText,
  facts: Facts,
  decision: Decision,
  policyVersion: z.string(),
  offer: CaseOffer.nullable(),
  ...caseTexts,
  details: CaseDetails,
  progress: CaseProgress,
  exports: z.array(CaseExport),
  /** Oldest first. */
  overrides: z.array(CaseOverride),
  /** References of the cases made from the same message. */
  linkedTo: z.array(z.string()),
});
export type SupportCase = Readonly<z.infer<typeof SupportCase>>;

/** What is needed to make or change a case. A client-made `id` makes a retry harmless. */
export const CaseInput = z.strictObject({
  id: z.uuid().optional(),
  question: required(QuestionText),
  facts: Facts,
  offer: OfferKey.nullable(),
  /** Made from the same message as these cases; only looked at when the case is new. */
  linkedTo: z.array(SingleLine.min(1)).max(20).optional(),
  ...caseTexts,
  /** Absent: those of the case stay; of a new one nothing is known. */
  details: CaseDetailsInput.optional(),
});
export type CaseInput = Readonly<z.infer<typeof CaseInput>>;

/** A line of the case list. */
export const CaseSummary = SupportCase.pick({
  id: true,
  reference: true,
  createdAt: true,
  updatedAt: true,
  customer: true,
  severity: true,
  progress: true,
}).extend({
  title: z.string(),
  offerName: z.string().nullable(),
  /** Null: this row of the desk file cannot be read; opening the case says that it is damaged. */
  decision: Decision.nullable(),
  /** What an operator decided instead, or null. */
  override: Outcome.nullable(),
});
export type CaseSummary = Readonly<z.infer<typeof CaseSummary>>;

/** What an operator decided instead of the policy, while it holds. */
export function overrideInForce({ overrides }: Pick<SupportCase, 'overrides'>): Outcome | null {
  return overrides.at(-1)?.outcome ?? null;
}

/** Where the case goes: the operator's override, else the policy's decision; null while it is not routed. */
export function outcomeInForce(
  supportCase: Pick<SupportCase, 'decision' | 'overrides'>,
): Outcome | null {
  const { decision } = supportCase;
  const override = overrideInForce(supportCase);
  if (override || decision.status !== 'routed') return override;
  const { owner, firstContact, contact, escalateTo } = decision;
  return { owner, firstContact, contact, escalateTo };
}
