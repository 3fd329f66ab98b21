import { LongText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { fieldClasses } from './case-details.ts';
import { Locale } from './locale.ts';
import { Recipient } from './support-case.ts';

/**
 * What a text is for. `escalation`: the case itself. `missing-facts`: asks the customer for what the escalation
 * still lacks. `chase`: asks how it stands. `bounce-answer`: polite answer to "not ours".
 */
export const messagePurposes = ['escalation', 'missing-facts', 'chase', 'bounce-answer'] as const;
export const MessagePurpose = z.enum(messagePurposes);
export type MessagePurpose = (typeof messagePurposes)[number];

/** The blocks of an escalation, in the order in which they are read. */
export const blockNames = [
  'ask',
  'situation',
  'impact',
  'ids',
  'entitlement',
  'billing',
  'symptom',
  'tried',
  'timeline',
  'why',
  'our-contact',
  'withheld',
  'attachments',
  'reference',
] as const;
export const BlockName = z.enum(blockNames);
export type BlockName = (typeof blockNames)[number];

/** What a receiving side sends a case back for when it is not there. */
export const checklistItems = [
  'ask',
  'answer-by',
  'impact',
  'severity',
  'customer',
  'tenant-id',
  'subscription-id',
  'order-id',
  'offer',
  'plan',
  'publisher-account',
  'provider-customer-number',
  'provider-order-number',
  'entitlement',
  'since',
  'error-text',
  'error-code',
  'correlation-id',
  'occurred-at',
  'how-many',
  'steps',
  'tried',
  'invoice-number',
  'invoice-line',
  'charged',
  'expected-charge',
  'currency',
  'billing-period',
  'one-problem',
  'decision',
  'our-contact',
  'recipient-address',
] as const;
export const ChecklistItem = z.enum(checklistItems);
export type ChecklistItem = (typeof checklistItems)[number];

/**
 * What an operator looks at before a draft leaves. `unexpected-recipient`: neither owner nor next hop.
 * `decided-by-hand`: an operator overrode the policy for this case. `control-characters`: something in it is
 * shown as a code point. `lookalike-address`: the address may not be the one it looks like.
 */
export const escalationWarnings = [
  'unexpected-recipient',
  'decided-by-hand',
  'offer-not-in-catalogue',
  'control-characters',
  'lookalike-address',
] as const;
export const EscalationWarning = z.enum(escalationWarnings);
export type EscalationWarning = (typeof escalationWarnings)[number];

/** Personal or secret data that a text holds and that perhaps should not leave. */
export const guardKinds = [
  'card-number',
  'token',
  'password',
  'identity-number',
  'bank-account',
  'private-address',
  'private-phone',
] as const;
export const GuardFinding = z.strictObject({
  /** Stable while the text stays the same: of its kind and its words. */
  id: z.string(),
  kind: z.enum(guardKinds),
  block: BlockName,
  /** As it stands in the text, to be shown at this desk only. */
  shown: z.string(),
});
export type GuardFinding = Readonly<z.infer<typeof GuardFinding>>;

/** What the operator decided about a finding. Without one the draft does not leave. */
export const GuardChoice = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('remove'), id: z.string() }),
  z.strictObject({ act: z.literal('keep'), id: z.string(), reason: SingleLine.min(1) }),
]);
export type GuardChoice = Readonly<z.infer<typeof GuardChoice>>;

/** A dated rule that bears on this case, such as a refund window: data with its source, never the policy’s word. */
export const DatedRuleNote = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** Of the rule: where it was read and on which day. */
  source: z.string(),
  asOf: z.iso.date(),
  /** When the window closes; null: it is no window, or its start is not known. */
  closesAt: z.iso.datetime().nullable(),
});
export type DatedRuleNote = Readonly<z.infer<typeof DatedRuleNote>>;

/** A written text, before it becomes a file. Everything but `staysInside`, `findings` and `dated` may leave the desk. */
export const Escalation = z.strictObject({
  reference: z.string(),
  recipient: Recipient,
  language: Locale,
  purpose: MessagePurpose,
  /** Null: the address is unknown and the draft has no `To`. */
  to: z.strictObject({ name: z.string().nullable(), email: z.string() }).nullable(),
  subject: z.string(),
  blocks: z.array(z.strictObject({ name: BlockName, title: z.string(), text: z.string() })),
  /** The blocks as the plain text that is sent. */
  body: z.string(),
  /** Field by field, for a web portal: ready to be pasted one after the other. */
  fields: z.array(z.strictObject({ name: z.string(), label: z.string(), value: z.string() })),
  /** Everything this recipient needs, and whether it is there. Required items stop the export. */
  checklist: z.array(
    z.strictObject({ item: ChecklistItem, isRequired: z.boolean(), isThere: z.boolean() }),
  ),
  /** What the case holds and this recipient does not get. `field`: as it is called in the case. */
  staysInside: z.array(
    z.strictObject({ field: z.string(), value: z.string(), class: z.enum(fieldClasses) }),
  ),
  findings: z.array(GuardFinding),
  dated: z.array(DatedRuleNote),
  warnings: z.array(EscalationWarning),
});
export type Escalation = Readonly<z.infer<typeof Escalation>>;

/** A text as it is shown before it leaves. */
export const ShownEscalation = Escalation.extend({
  /** SHA-256 of subject, body and address, lower-case hex: given back with the export, it says what was looked at. */
  hash: z.string(),
});
export type ShownEscalation = Readonly<z.infer<typeof ShownEscalation>>;

/** A text that an operator or a support lead wrote instead of the shipped one. */
export const MessageTemplate = z.strictObject({
  recipient: Recipient,
  purpose: MessagePurpose,
  language: Locale,
  /**
   * Plain text. `#ids What you can look up` begins a block with its title, `#subject` is the line of the mail;
   * `{{name}}` stands for a field, and a line whose fields all have nothing to say is left out.
   */
  text: LongText,
  /** True: written at this desk. */
  isOwn: z.boolean(),
  savedAt: z.iso.datetime().nullable(),
  savedBy: z.string().nullable(),
});
export type MessageTemplate = Readonly<z.infer<typeof MessageTemplate>>;
/** Which template: there is one for each. */
export type TemplateKey = Pick<MessageTemplate, 'recipient' | 'purpose' | 'language'>;

/** What is wrong with a template: named here, told in the operator’s language. */
export const TemplateProblem = z.strictObject({
  line: z.number().int(),
  kind: z.enum(['unknown-field', 'unclosed-field', 'missing-block', 'not-for-recipient', 'empty']),
  name: z.string(),
});
export type TemplateProblem = Readonly<z.infer<typeof TemplateProblem>>;
