import { LongText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { GuardChoice, MessagePurpose } from './escalation.ts';
import { Locale } from './locale.ts';
import { Recipient } from './support-case.ts';

/** Ways in which a text leaves the desk, all of them without a network. */
export const exportForms = [
  'eml',
  'mailto',
  'text',
  'html',
  'markdown',
  'fields',
  'pdf',
  'print',
  'outbox',
] as const;
export const ExportForm = z.enum(exportForms);
export type ExportForm = (typeof exportForms)[number];

export const pageSizes = ['a4', 'letter'] as const;
export const PageSize = z.enum(pageSizes);
export type PageSize = (typeof pageSizes)[number];
/** What stands on every page that is printed. */
export const pageMarkings = ['internal', 'external'] as const;
export const PageMarking = z.enum(pageMarkings);
export type PageMarking = (typeof pageMarkings)[number];

/** Goes along as a file, or is only named in the text. What is not chosen is neither. */
export const AttachmentChoice = z.strictObject({
  id: z.uuid(),
  as: z.enum(['file', 'reference']),
});
export type AttachmentChoice = Readonly<z.infer<typeof AttachmentChoice>>;

/** Which text, of which case. */
export const MessageChoice = z.strictObject({
  reference: SingleLine.min(1),
  recipient: Recipient,
  language: Locale,
  purpose: MessagePurpose.default('escalation'),
  /** Of `missing-facts`: whose checklist the customer is asked for. Absent: the suggested recipient’s. */
  checklistOf: Recipient.optional(),
  /** Of `bounce-answer`: what they wrote, quoted when it is given. */
  quoted: LongText.optional(),
  /** Of the attachments of the case. */
  attachments: z.array(AttachmentChoice).max(50).default([]),
  /** What was decided about the findings: what is removed is gone from the text, which still lists them all. */
  guard: z.array(GuardChoice).max(200).default([]),
});
export type MessageChoice = Readonly<z.infer<typeof MessageChoice>>;

export const ExportRequest = MessageChoice.extend({
  form: ExportForm,
  /** `required` refuses when a required item is missing, `all` when any but `answer-by` is, `none` never. */
  strictness: z.enum(['none', 'required', 'all']),
  /** The `hash` of the text that was shown for this choice: when it reads otherwise by now, nothing leaves. */
  previewed: z.string().optional(),
  page: PageSize.default('a4'),
  marking: PageMarking.default('external'),
});
export type ExportRequest = Readonly<z.infer<typeof ExportRequest>>;

/** What left, ready for the door: a file, a link, or a text for the clipboard. */
export const ExportedMessage = z.strictObject({
  form: ExportForm,
  fileName: z.string(),
  mediaType: z.string(),
  /** The text, or base64 of the bytes where `isBase64`. Of `mailto`: the link. Of `print`: the text, which the window prints. Of `fields`: one `label: value` per line, longer values set in below. */
  content: z.string(),
  isBase64: z.boolean(),
  sizeBytes: z.number().int(),
  /** What a `mailto:` had no room for and goes on the clipboard; null: everything fitted. */
  clipboardRest: z.string().nullable(),
  /** SHA-256 of the bytes that left, lower-case hex, as the timeline records it. Of `mailto`: of the link and the rest. */
  sha256: z.string(),
});
export type ExportedMessage = Readonly<z.infer<typeof ExportedMessage>>;

/** A file that belongs to a case, kept in the desk’s folder or only named. */
export const CaseAttachment = z.strictObject({
  id: z.uuid(),
  /** Cleaned: no path, no reserved name, at most 120 bytes of UTF-8. */
  fileName: z.string(),
  /** As it came; null: it was clean. */
  originalName: z.string().nullable(),
  sizeBytes: z.number().int(),
  mediaType: z.string(),
  sha256: z.string(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
});
export type CaseAttachment = Readonly<z.infer<typeof CaseAttachment>>;

/** A file in the outbox. What is not a draft of a desk is shown all the same. */
export const OutboxDraft = z.strictObject({
  fileName: z.string(),
  /** `damaged`: a draft of ours whose bytes are not a mail any more, or were changed; `foreign`: somebody else's file. */
  state: z.enum(['ready', 'damaged', 'foreign']),
  /** Null: it cannot be read off the file. */
  reference: z.string().nullable(),
  recipient: Recipient.nullable(),
  subject: z.string().nullable(),
  to: z.string().nullable(),
  sizeBytes: z.number().int(),
  putAt: z.iso.datetime(),
});
export type OutboxDraft = Readonly<z.infer<typeof OutboxDraft>>;
