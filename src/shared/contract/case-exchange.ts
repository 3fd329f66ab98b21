import { LongText, QuestionText, SingleLine } from '../limits.ts';
import {
  BundleFileName,
  BundleRest,
  CaseBundleLook,
  FieldsChoice,
  SimilarCase,
} from '../model/case-exchange.ts';
import { OtherParty } from '../model/case-progress.ts';
import { OfferKey } from '../model/offer.ts';
import { ReceivedReply, ReplySource } from '../model/received-reply.ts';
import { SupportCase } from '../model/support-case.ts';
import { z } from '../zod.ts';

const reference = SingleLine.min(1);

/** What comes into a case from elsewhere: replies, cases of other desks, and what earlier cases tell. */
export const caseExchangeProcedures = {
  /** Open cases of the offer first, then those whose question reads alike. */
  'cases.similar': {
    input: z.strictObject({
      text: QuestionText,
      offer: OfferKey.nullable(),
      /** Not this one. */
      except: reference.nullable(),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.strictObject({ similar: z.array(SimilarCase) }),
  },
  /**
   * Cases as one file for another desk, timeline and all; each gets a `sent-on` entry, which is in the file.
   * @throws BUNDLE_TIMELINE_BROKEN
   */
  'cases.exportBundle': {
    input: z.strictObject({
      references: z.array(reference).min(1).max(500),
      toDesk: SingleLine.min(1),
      note: LongText,
    }),
    output: z.strictObject({
      fileName: z.string(),
      text: z.string(),
      leftOutFiles: z.array(BundleFileName),
    }),
  },
  /** Looks only. @throws BUNDLE_UNREADABLE, BUNDLE_CHANGED, BUNDLE_FROM_NEWER_VERSION, BUNDLE_TIMELINE_BROKEN, BUNDLE_CONFLICT */
  'cases.readBundle': {
    input: z.strictObject({ uploadId: z.uuid() }),
    output: CaseBundleLook,
  },
  /**
   * Takes in what is new, what continues ours, and of what is `edited` that for which `fields` chooses; all or
   * nothing. Each case keeps its reference and gets a `received` entry.
   */
  'cases.takeBundle': {
    input: z.strictObject({ uploadId: z.uuid(), fields: z.array(FieldsChoice).max(500) }),
    output: BundleRest.extend({ taken: z.array(SupportCase) }),
  },

  /** Says what a reply is and whose; nothing is written. */
  'replies.read': { input: ReplySource, output: ReceivedReply },
  /** Files it as a `mail-in`, or as a `bounce`, in this case. Filed twice, it stands there once. */
  'replies.file': {
    input: z.strictObject({
      reference,
      source: ReplySource,
      from: OtherParty,
      isBounce: z.boolean(),
    }),
    /** `undoId` takes it back as that of an act; null: it stood there already. */
    output: z.strictObject({ case: SupportCase, undoId: z.uuid().nullable() }),
  },
} as const;
