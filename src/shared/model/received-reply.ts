import { QuestionText } from '../limits.ts';
import { z } from '../zod.ts';
import { OtherParty } from './case-progress.ts';
import { ReceivedMessage } from './topic-suggestion.ts';

/** A reference that was found in a mail, and what this desk knows of it. */
export const FoundReference = z.strictObject({
  reference: z.string(),
  /** False: of another desk, or of no case here. */
  isHere: z.boolean(),
  /** True: it is made of this desk’s prefix. */
  isOurs: z.boolean(),
  title: z.string().nullable(),
});

export type FoundReference = Readonly<z.infer<typeof FoundReference>>;

/** A reply before it is filed. */
export const ReceivedReply = z.strictObject({
  message: ReceivedMessage,
  /** The best first; empty: it names no case. */
  references: z.array(FoundReference),
  /** True: it reads like "this is not ours". */
  looksLikeBounce: z.boolean(),
  /** Already in the timeline of this case; null: it is new. */
  filedIn: z.string().nullable(),
  /** The contact on record whose address sent it; null: nobody that is known here. */
  contactName: z.string().nullable(),
  /** Whose contact that is; null: nobody that is known here. */
  contactParty: OtherParty.nullable(),
});
export type ReceivedReply = Readonly<z.infer<typeof ReceivedReply>>;

/** Where a reply comes from: a file, or pasted text. */
export const ReplySource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('upload'), uploadId: z.uuid() }),
  z.strictObject({ kind: z.literal('text'), text: QuestionText }),
]);
export type ReplySource = Readonly<z.infer<typeof ReplySource>>;
