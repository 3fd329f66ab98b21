import { LongText, required, RequiredNote, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { ContactHop, FirstContact, Owner } from './decision.ts';
import { Facts, topicGroups, type TopicGroup } from './facts.ts';
import { RuleCondition } from './policy.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a constant
export const topicGroupNames = Object.keys(topicGroups) as [TopicGroup, ...TopicGroup[]];

const calendarDate = z.iso.date();
const saved = {
  savedAt: z.iso.datetime(),
  savedBy: z.string(),
};

/** What a reseller and its provider agreed for one group of topics: who answers. Settles `resellerSplit`. */
export const SplitAgreementEdit = z.strictObject({
  group: z.enum(topicGroupNames),
  answers: z.enum(['reseller', 'provider']),
  /** The indirect provider it was agreed with. */
  counterpart: required(SingleLine),
  agreedOn: calendarDate,
  note: LongText.nullable(),
});
export type SplitAgreementEdit = Readonly<z.infer<typeof SplitAgreementEdit>>;
export const SplitAgreement = SplitAgreementEdit.extend(saved);
export type SplitAgreement = Readonly<z.infer<typeof SplitAgreement>>;

/** Any other deviation of this desk: a rule that is tried before the published ones, and never written into them. */
export const LocalRuleEdit = z.strictObject({
  /** At least one fact: a rule for everything would take over the desk. */
  when: RuleCondition.refine(namesSomeFact, 'it has to name at least one fact'),
  owner: Owner,
  firstContact: FirstContact,
  contact: ContactHop,
  escalateTo: ContactHop.nullable(),
  /** Why this desk deviates, as the operator wrote it. */
  reason: RequiredNote,
  /** With whom it was agreed. */
  counterpart: required(SingleLine),
  agreedOn: calendarDate,
});
export type LocalRuleEdit = Readonly<z.infer<typeof LocalRuleEdit>>;
export const LocalRule = LocalRuleEdit.extend({
  /** A desk file may hold one for everything; it is read as it was written. */
  when: RuleCondition,
  /** Such as `L-3`: never given twice. */
  id: z.string().regex(/^L-[1-9]\d*$/),
  ...saved,
});
export type LocalRule = Readonly<z.infer<typeof LocalRule>>;

/** What a local rule does that the published policy promises never to do, or that it does nothing. */
export const LocalWarning = z.strictObject({
  rule: z.string(),
  cause: z.enum(['broken-promise', 'decides-nothing', 'changes-nothing']),
  /** The number of the promise that it breaks. */
  invariant: z.number().int().optional(),
  /** A combination of facts that shows it, or null. */
  counterExample: Facts.nullable(),
  /** The same in English, for the log and the command line. */
  detail: z.string(),
});
export type LocalWarning = Readonly<z.infer<typeof LocalWarning>>;

/** What the desk file holds in place of an agreement that it cannot be read as; it decides nothing. */
export const UnreadableAgreement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('split'), group: z.enum(topicGroupNames) }),
  z.strictObject({ kind: z.literal('rule'), rule: z.string() }),
]);
export type UnreadableAgreement = Readonly<z.infer<typeof UnreadableAgreement>>;

/** The desk's own layer above the published policy. */
export const LocalAgreements = z.strictObject({
  splits: z.array(SplitAgreement),
  /** In the order in which they are tried. */
  rules: z.array(LocalRule),
  warnings: z.array(LocalWarning),
  /** Left out until they are recorded again or removed. */
  unreadable: z.array(UnreadableAgreement),
});
export type LocalAgreements = Readonly<z.infer<typeof LocalAgreements>>;

/** False for a condition that holds whatever the question is. */
export function namesSomeFact(when: RuleCondition): boolean {
  return Object.values(when).some((values) => values !== undefined);
}

/** True for the name of a local rule, false for a published one. */
export function isLocalRule(rule: string): boolean {
  return rule.startsWith('L-');
}

/** The names of local rules that cannot be read. */
export function unreadableRulesOf({ unreadable }: Pick<LocalAgreements, 'unreadable'>): string[] {
  return unreadable.flatMap((it) => (it.kind === 'rule' ? [it.rule] : []));
}
