import { z } from '../zod.ts';
import { Decision, Owner } from './decision.ts';
import { RuleOutcome } from './explanation.ts';
import { Facts, factValues } from './facts.ts';
import {
  mostExamples,
  mostRules,
  Policy,
  PolicyCheck,
  PolicyRule,
  RuleCondition,
} from './policy.ts';

/** A policy that this desk knows, the one in force among them. */
export const PolicyVersion = z.strictObject({
  version: z.string(),
  /** `shipped` came with the program, `published` was made here. */
  origin: z.enum(['shipped', 'published']),
  /** Why it was published; null for a shipped one. */
  note: z.string().nullable(),
  /** The version that the draft started from; null for a shipped one. */
  basedOn: z.string().nullable(),
  /** When it came into this desk file; UTC, ISO 8601. */
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
  isInForce: z.boolean(),
  /** Cases decided under it. */
  cases: z.number().int(),
});
export type PolicyVersion = Readonly<z.infer<typeof PolicyVersion>>;

/** A policy as it is while somebody types: shape only, the check says what does not hold. */
export const DraftPolicy = Policy.extend({
  version: z.string(),
  rules: z
    .array(
      PolicyRule.extend({
        id: z.string(),
        when: RuleCondition.or(z.record(z.string(), z.array(z.string()))),
        cites: z.array(z.string()),
        /** Empty while it is not written yet. */
        reason: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
        examples: z
          .array(z.strictObject({ facts: Facts, isDecided: z.boolean() }))
          .max(mostExamples),
      }),
    )
    .max(mostRules),
});
export type DraftPolicy = Readonly<z.infer<typeof DraftPolicy>>;

/** The one draft of the desk. */
export const PolicyDraft = z.strictObject({
  policy: DraftPolicy,
  basedOn: z.string(),
  /** Rises with every save: a save that names an older one is refused, so that no window undoes another. */
  revision: z.number().int(),
  savedAt: z.iso.datetime(),
  savedBy: z.string(),
  check: PolicyCheck,
});
export type PolicyDraft = Readonly<z.infer<typeof PolicyDraft>>;

export const outcomeParts = ['owner', 'firstContact', 'contact', 'escalateTo'] as const;

/** Combinations that flip in the same way: from one rule's answer to another's. */
export const FlipGroup = z.strictObject({
  before: RuleOutcome,
  after: RuleOutcome,
  /** What differs in the outcome. */
  changes: z.array(z.enum(outcomeParts)).min(1),
  combinations: z.number().int(),
  /** Conditions that together hold exactly these combinations, the widest first. */
  when: z.array(RuleCondition),
  /** How many more conditions there are than stand in `when`. */
  moreConditions: z.number().int(),
  example: Facts,
});
export type FlipGroup = Readonly<z.infer<typeof FlipGroup>>;

/** Two versions over the whole space of facts. */
export const PolicyComparison = z.strictObject({
  before: z.string(),
  after: z.string(),
  combinations: z.number().int(),
  /** Combinations with another outcome. */
  changed: z.number().int(),
  /** Those among them with another owner. */
  ownerChanged: z.number().int(),
  /** Combinations with the same outcome from another rule, or with another certainty or citation. */
  explanationOnly: z.number().int(),
  /** The most combinations first; of many, those with the most. */
  groups: z.array(FlipGroup),
  /** What is not among `groups`: how many more there are, and their combinations. */
  moreGroups: z.strictObject({ groups: z.number().int(), combinations: z.number().int() }),
  addedRules: z.array(z.string()),
  removedRules: z.array(z.string()),
  changedRules: z.array(z.string()),
});
export type PolicyComparison = Readonly<z.infer<typeof PolicyComparison>>;

/** A case that would go elsewhere. */
export const ReplayedCase = z.strictObject({
  reference: z.string(),
  title: z.string(),
  customer: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** The version it was decided under. */
  policyVersion: z.string(),
  before: Decision,
  after: Decision,
});
export type ReplayedCase = Readonly<z.infer<typeof ReplayedCase>>;

/** The case log decided again. */
export const PolicyReplay = z.strictObject({
  version: z.string(),
  cases: z.number().int(),
  unchanged: z.number().int(),
  ownerChanged: z.number().int(),
  /** Cases whose stored facts or decision cannot be read. */
  unreadable: z.number().int(),
  changed: z.array(ReplayedCase),
  /** How many more cases would have gone elsewhere than stand in `changed`. */
  moreChanged: z.number().int(),
});
export type PolicyReplay = Readonly<z.infer<typeof PolicyReplay>>;

/** What each rule does: how many combinations it decides, and how many cases it decided here. */
export const RuleUse = z.strictObject({
  combinations: z.record(z.string(), z.number().int()),
  cases: z.record(z.string(), z.number().int()),
  /** Decisions of single cases that an operator overrode, by the rule that was overridden. */
  overrides: z.record(z.string(), z.number().int()),
});
export type RuleUse = Readonly<z.infer<typeof RuleUse>>;

/** One cell of the heat grid: a topic, by who asks. */
export const GridCell = z.strictObject({
  topic: z.enum(factValues.topic),
  askedBy: z.enum(factValues.askedBy),
  /** Every owner that the open facts leave possible. */
  owners: z.array(Owner).min(1),
  /** The rules that lead there, in table order. */
  rules: z.array(z.string()).min(1),
});
export type GridCell = Readonly<z.infer<typeof GridCell>>;
