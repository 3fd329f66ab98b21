import { z } from '../zod.ts';
import { Certainty, ContactHop, FirstContact, Owner } from './decision.ts';
import { Facts } from './facts.ts';
import { LocalText } from './locale.ts';

/** More than this is no table that people can read; the proof would also take seconds. */
export const mostRules = 2_000;
/** To a rule: every one is proved at every keystroke, and more than this nobody reads. */
export const mostExamples = 50;

/** Accepted values per fact; a fact that is not listed may be anything. */
export const RuleCondition = z.strictObject({
  publisher: z.array(z.string()).min(1).optional(),
  purchaseChannel: z.array(z.string()).min(1).optional(),
  askedBy: z.array(z.string()).min(1).optional(),
  cspModel: z.array(z.string()).min(1).optional(),
  topic: z.array(z.string()).min(1).optional(),
  commerceFault: z.array(z.string()).min(1).optional(),
  azureBased: z.array(z.string()).min(1).optional(),
  firstLine: z.array(z.string()).min(1).optional(),
  handoff: z.array(z.string()).min(1).optional(),
  customerUsableContact: z.array(z.string()).min(1).optional(),
  resellerSplit: z.array(z.string()).min(1).optional(),
  refundWindow: z.array(z.string()).min(1).optional(),
  isvStep: z.array(z.string()).min(1).optional(),
});
export type RuleCondition = Readonly<z.infer<typeof RuleCondition>>;

/** One row of the published table. */
export const PolicyRule = z.strictObject({
  id: z.string().regex(/^R-[A-Z-]+$/),
  when: RuleCondition,
  owner: Owner,
  firstContact: FirstContact,
  contact: ContactHop,
  /** A hop, null for none, or the name of a next-hop table that is looked up with the same facts. */
  escalateTo: z.union([ContactHop.nullable(), z.strictObject({ table: z.string() })]),
  certainty: Certainty,
  /** Span numbers such as `105`; the full id has the page's prefix. */
  cites: z.array(z.string().regex(/^\d{3}$/)).min(1),
  reason: LocalText,
  /** Two at least: one that this rule decides, one beside it that it does not. */
  examples: z
    .array(z.strictObject({ facts: Facts, isDecided: z.boolean() }))
    .min(2)
    .max(mostExamples),
});
export type PolicyRule = Readonly<z.infer<typeof PolicyRule>>;

/** A row of a next-hop table: first match wins; the last row has no condition. */
export const NextHopRow = z.strictObject({
  when: RuleCondition,
  escalateTo: ContactHop.nullable(),
});

/** A cited sentence: our paraphrase, and the hash by which a desk that has the page can check it. */
export const PolicySpan = z.strictObject({
  id: z.string().regex(/^\d{3}$/),
  paraphrase: LocalText,
  /** SHA-256 of the English sentence: NFC, white space collapsed, trimmed; lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A known ambiguity or a piece of advice, shown on the card where its condition holds. */
export const PolicyNote = z.strictObject({
  id: z.string(),
  when: RuleCondition,
  /** Shown only once the question is routed to one of these contacts; absent: in any state. */
  contact: z.array(ContactHop).min(1).optional(),
  text: LocalText,
});

/** The whole policy as it is published in `resources/policy`. */
export const Policy = z.strictObject({
  version: z.string().min(1),
  /** Such as `eb4de`: what stands before a span number on the page. */
  spanPrefix: z.string().min(1),
  source: z.strictObject({ title: LocalText, edition: z.string() }),
  rules: z.array(PolicyRule).max(mostRules),
  nextHops: z.record(z.string(), z.array(NextHopRow).min(1)),
  spans: z.array(PolicySpan),
  notes: z.array(PolicyNote),
});
export type Policy = Readonly<z.infer<typeof Policy>>;

/** What a problem says: one for each text that the window has, finer than its kind. */
export const problemCauses = [
  'broken-promise',
  'undecided',
  'open-next-hop-table',
  'hidden-rule',
  'hidden-next-hop',
  'unknown-fact',
  'unknown-fact-in-example',
  'unknown-fact-in-next-hop',
  'unknown-fact-in-note',
  'unknown-value',
  'unknown-value-in-example',
  'unknown-value-in-next-hop',
  'unknown-value-in-note',
  'unknown-citation',
  'unknown-table',
  'example-of-others',
  'example-undecided',
  'example-not-left',
  'example-next-hop-open',
  'no-decided-example',
  'no-left-example',
  'rule-twice',
  'span-twice',
  'note-twice',
  'same-condition',
  'same-example',
  'no-version',
  'wrong-version',
  'wrong-id',
  'no-value',
  'value-twice',
  'no-citation',
  'no-reason',
  'few-examples',
  'wrong-shape',
  'missing-value',
  'unknown-key',
  'too-many-rules',
  'too-many-rows',
  'too-many-nodes',
] as const;
export type ProblemCause = (typeof problemCauses)[number];

/** What the text of a problem names; each cause has its own. */
export const ProblemNames = z.strictObject({
  /** The number of a promise, as in the specification. */
  invariant: z.number().int().optional(),
  /** Published rules that have a part in it, besides the rule concerned. */
  otherRules: z.array(z.string()).optional(),
  fact: z.string().optional(),
  value: z.string().optional(),
  /** A next-hop table, and its row from 1. */
  table: z.string().optional(),
  row: z.number().int().optional(),
  span: z.string().optional(),
  note: z.string().optional(),
  version: z.string().optional(),
  /** Where a value stands, such as `rules.3.owner`. */
  path: z.string().optional(),
  count: z.number().int().optional(),
  /** As many as there can be. */
  most: z.number().int().optional(),
});
export type ProblemNames = Readonly<z.infer<typeof ProblemNames>>;

export const PolicyProblem = z.strictObject({
  kind: z.enum([
    'invariant',
    'gap',
    'hidden-rule',
    'unknown-fact',
    'unknown-value',
    'unknown-citation',
    'unknown-table',
    'wrong-example',
    'duplicate-id',
    'contradiction',
    'invalid-rule',
    'too-large',
  ]),
  /** The rule concerned, or null. */
  rule: z.string().nullable(),
  cause: z.enum(problemCauses),
  names: ProblemNames,
  /** The same in English, for the log and the command line; the window words it from cause and names. */
  detail: z.string(),
  /** A combination of facts that shows it, or null. */
  counterExample: Facts.nullable(),
  /** Where it stands in the file that was read; absent where there is none. */
  line: z.number().int().optional(),
});
export type PolicyProblem = Readonly<z.infer<typeof PolicyProblem>>;

/** How many questions the planner asks, over every combination of facts. */
export const QuestionCount = z.strictObject({ mean: z.number(), worst: z.number().int() });
export type QuestionCount = Readonly<z.infer<typeof QuestionCount>>;

export const PolicyCheck = z.strictObject({
  combinations: z.number().int(),
  rules: z.number().int(),
  problems: z.array(PolicyProblem),
  /** Absent where only the table was checked. */
  questions: z
    .strictObject({
      /** Once profile, agreements, offer and customer are settled. */
      settled: QuestionCount,
      /** Nothing known of the question: the desk's own profile alone, which it always has. */
      nothingKnown: QuestionCount,
      /** Not even the profile: a question routed away from any desk. */
      withoutProfile: QuestionCount,
    })
    .optional(),
});
export type PolicyCheck = Readonly<z.infer<typeof PolicyCheck>>;
