import { z } from '../zod.ts';
import { Locale } from './locale.ts';
import { Recipient } from './support-case.ts';

/** The blocks of an escalation, in the order in which they are read. */
export const blockNames = [
  'ask',
  'situation',
  'impact',
  'ids',
  'tried',
  'why',
  'our-contact',
  'reference',
] as const;
export const BlockName = z.enum(blockNames);
export type BlockName = (typeof blockNames)[number];

/** What a recipient needs and the case does not hold yet. */
export const missingItems = [
  'answer-by',
  'impact',
  'severity',
  'customer',
  'subscription-id',
  'offer',
  'tried',
  'decision',
  'our-contact',
  'recipient-address',
] as const;
export const MissingItem = z.enum(missingItems);
export type MissingItem = (typeof missingItems)[number];

/**
 * What an operator looks at before a draft leaves. `unexpected-recipient`: neither owner nor next hop.
 * `decided-by-hand`: an operator overrode the policy for this case. `control-characters`: something in it is
 * shown as a code point.
 */
export const escalationWarnings = [
  'unexpected-recipient',
  'decided-by-hand',
  'offer-not-in-catalogue',
  'control-characters',
] as const;
export const EscalationWarning = z.enum(escalationWarnings);
export type EscalationWarning = (typeof escalationWarnings)[number];

/** A written escalation, before it becomes a file. Everything in it may leave the desk. */
export const Escalation = z.strictObject({
  reference: z.string(),
  recipient: Recipient,
  language: Locale,
  /** Null: the address is unknown and the draft has no `To`. */
  to: z.strictObject({ name: z.string().nullable(), email: z.string() }).nullable(),
  subject: z.string(),
  blocks: z.array(z.strictObject({ name: BlockName, title: z.string(), text: z.string() })),
  /** The blocks as the plain text that is sent. */
  body: z.string(),
  missing: z.array(z.strictObject({ item: MissingItem, isRequired: z.boolean() })),
  warnings: z.array(EscalationWarning),
});
export type Escalation = Readonly<z.infer<typeof Escalation>>;
