import { LongText, RequiredNote, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';

/** On whose answer a case waits; `nobody`: it is our turn. */
export const waitingParties = [
  'nobody',
  'customer',
  'publisher',
  'indirect-provider',
  'microsoft',
  'partner',
] as const;
export const WaitingParty = z.enum(waitingParties);
export type WaitingParty = (typeof waitingParties)[number];

/** A party that answers, bounces or is handed a case. */
export const OtherParty = WaitingParty.exclude(['nobody']);
export type OtherParty = Exclude<WaitingParty, 'nobody'>;

/** How a case ended. */
export const closingOutcomes = [
  'solved',
  'answered',
  'workaround',
  'refunded',
  'not-ours',
  'no-reply',
  'withdrawn',
  'duplicate',
] as const;
export const ClosingOutcome = z.enum(closingOutcomes);
export type ClosingOutcome = (typeof closingOutcomes)[number];

/** Where the work on a case stands. It follows from the timeline, and is kept beside it for the lists. */
export const CaseProgress = z.strictObject({
  status: z.enum(['open', 'closed']),
  /** `kept`: we hold the case, also while it is escalated. `transferred`: they hold it. */
  handling: z.enum(['kept', 'transferred']),
  waitingOn: WaitingParty,
  /** Null: it waits on nobody. */
  waitingSince: z.iso.datetime().nullable(),
  nextAction: SingleLine.nullable(),
  nextActionAt: z.iso.datetime().nullable(),
  /** Null: it is open. */
  closedAs: ClosingOutcome.nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** The case that this one was found to be a duplicate of. */
  mergedInto: z.string().nullable(),
  /** How often somebody sent it back as not theirs. */
  bounces: z.number().int(),
});
export type CaseProgress = Readonly<z.infer<typeof CaseProgress>>;

/** How a new case stands. */
export const freshProgress: CaseProgress = {
  status: 'open',
  handling: 'kept',
  waitingOn: 'nobody',
  waitingSince: null,
  nextAction: null,
  nextActionAt: null,
  closedAs: null,
  closedAt: null,
  mergedInto: null,
  bounces: 0,
};

/** What to do next and when; null takes it away. */
const next = {
  nextAction: SingleLine.nullable().optional(),
  nextActionAt: z.iso.datetime().nullable().optional(),
};
const contactId = z.string().nullable().optional();

/**
 * What an operator does with a case. Each becomes one entry of its timeline.
 * Escalate: we keep the case and wait. Transfer: they own it from now on.
 */
export const CaseAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), text: RequiredNote }),
  z.strictObject({ kind: z.literal('call'), with: OtherParty, text: RequiredNote, contactId }),
  z.strictObject({ kind: z.literal('mail-in'), from: OtherParty, text: RequiredNote, contactId }),
  /** An answer to the question came; `isFinal` where it settles it. */
  z.strictObject({ kind: z.literal('answer'), from: OtherParty, text: RequiredNote, contactId }),
  /** Says that an earlier entry was wrong; the entry itself stays. */
  z.strictObject({ kind: z.literal('correction'), entryId: z.uuid(), text: RequiredNote }),
  z.strictObject({
    kind: z.literal('escalate'),
    to: OtherParty,
    text: LongText,
    contactId,
    ...next,
  }),
  z.strictObject({ kind: z.literal('transfer'), to: OtherParty, text: RequiredNote, contactId }),
  /** "Not ours", said by `from`. */
  z.strictObject({ kind: z.literal('bounce'), from: OtherParty, text: RequiredNote, contactId }),
  z.strictObject({ kind: z.literal('wait'), on: WaitingParty, ...next }),
  z.strictObject({ kind: z.literal('plan'), ...next }),
  /** To a colleague at this desk, as at the end of a shift. */
  z.strictObject({ kind: z.literal('hand-over'), to: SingleLine.min(1), text: RequiredNote }),
  z.strictObject({ kind: z.literal('merge'), into: SingleLine.min(1), text: LongText }),
  z.strictObject({ kind: z.literal('close'), as: ClosingOutcome, text: LongText }),
  z.strictObject({ kind: z.literal('reopen'), text: RequiredNote }),
]);
export type CaseAct = Readonly<z.infer<typeof CaseAct>>;
export type CaseActKind = CaseAct['kind'];

/** What can still be said of a case that is closed: none of it changes that it is, but to reopen it. */
export const actsOnClosedCases: readonly CaseActKind[] = [
  'note',
  'call',
  'mail-in',
  'bounce',
  'correction',
  'reopen',
];
