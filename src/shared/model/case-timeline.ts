import { LongText, QuestionText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { ClosingOutcome, WaitingParty } from './case-progress.ts';
import { Outcome } from './decision.ts';

/**
 * What happened in a case. `opened`, `decision`, `mail-out`, `merged-from`, `received`, `sent-on` and `undone` are written by
 * the desk itself, the others by an act of the operator of the same name.
 */
export const entryKinds = [
  'opened',
  'decision',
  'mail-out',
  'note',
  'call',
  'mail-in',
  'answer',
  'correction',
  'escalate',
  'transfer',
  'bounce',
  'wait',
  'plan',
  'hand-over',
  'merge',
  'merged-from',
  'close',
  'reopen',
  'sent-on',
  'received',
  'undone',
] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = (typeof entryKinds)[number];

/** What an entry says beside its words; only what its kind has is there. */
export const EntryDetails = z
  .strictObject({
    /** With whom, to whom or from whom. */
    party: WaitingParty,
    /** A contact on record; what it was called stands in `contactName`, since records change. */
    contactId: z.string(),
    contactName: z.string(),
    nextAction: SingleLine.nullable(),
    nextActionAt: z.iso.datetime().nullable(),
    /** Of a bounce: false where the case did not wait on who sent it back. Absent: it ended the wait. */
    endsWait: z.boolean(),
    closedAs: ClosingOutcome,
    /** Of another case; of `opened` the one that the case itself was given. */
    reference: z.string(),
    /** Of another entry: corrected or undone. */
    entryId: z.uuid(),
    colleague: z.string(),
    /** Of a mail: how it left or came, and the bytes it was. */
    form: z.string(),
    language: z.string(),
    purpose: z.string(),
    fileName: z.string(),
    /** SHA-256 of the bytes, lower-case hex; of `sent-on`: of the fields as the case left. */
    sha256: z.string(),
    subject: z.string(),
    messageId: z.string(),
    /** What the guard found and the operator kept, with the reason. */
    kept: z.array(z.strictObject({ what: z.string(), reason: z.string() })),
    /** Of a decision. */
    rule: z.string().nullable(),
    owner: z.string().nullable(),
    policyVersion: z.string(),
    isOverride: z.boolean(),
    /** Null: not routed, or an override was taken back. */
    outcome: Outcome.nullable(),
    /** Of a hand-over between desks. */
    desk: z.string(),
  })
  .partial();
export type EntryDetails = Readonly<z.infer<typeof EntryDetails>>;

/** An entry of a case’s timeline. Entries are only ever added; each holds the hash of the one before. */
export const TimelineEntry = z.strictObject({
  id: z.uuid(),
  /** 1, 2, 3 in its case. */
  sequence: z.number().int().min(1),
  kind: EntryKind,
  /** When it was written down. UTC, ISO 8601. */
  at: z.iso.datetime(),
  by: z.string(),
  /** The prefix of the desk that wrote it: a case can come from another desk. */
  desk: z.string(),
  text: z.union([LongText, QuestionText]),
  details: EntryDetails,
  /** SHA-256 of the entry before, or of the case’s id for the first; lower-case hex. */
  previousHash: z.string(),
  hash: z.string(),
});
export type TimelineEntry = Readonly<z.infer<typeof TimelineEntry>>;

/**
 * What is wrong with a timeline. `missing`: an entry that should be there is not, or (sequence null) a whole case, of
 * which only the end of its reference is known. `moved`: it does not follow the one before, or belongs to no case.
 * `head`: the entries do not end where the case says they do. `reference`, `decision`, `override`, `progress`: the case, or
 * its log of overrides, says another thing than its timeline.
 */
export const TimelineFault = z.strictObject({
  reference: z.string(),
  /** Null: of the case as a whole. */
  sequence: z.number().int().nullable(),
  kind: z.enum([
    'changed',
    'missing',
    'moved',
    'head',
    'unreadable',
    'reference',
    'decision',
    'override',
    'progress',
  ]),
});
export type TimelineFault = Readonly<z.infer<typeof TimelineFault>>;

export const TimelineVerdict = z.strictObject({
  cases: z.number().int(),
  entries: z.number().int(),
  /** The first ones, at most `mostFaults`. */
  faults: z.array(TimelineFault),
  faultCount: z.number().int(),
});
export type TimelineVerdict = Readonly<z.infer<typeof TimelineVerdict>>;
export const mostFaults = 200;
