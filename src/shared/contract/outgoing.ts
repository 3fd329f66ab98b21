import { LongText, SingleLine } from '../limits.ts';
import {
  Escalation,
  MessagePurpose,
  MessageTemplate,
  ShownEscalation,
  TemplateProblem,
} from '../model/escalation.ts';
import { Facts } from '../model/facts.ts';
import { Locale } from '../model/locale.ts';
import { OfferKey } from '../model/offer.ts';
import {
  CaseAttachment,
  ExportedMessage,
  ExportRequest,
  MessageChoice,
  OutboxDraft,
} from '../model/outgoing.ts';
import { Recipient } from '../model/support-case.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});
const reference = SingleLine.min(1);
const template = { recipient: Recipient, purpose: MessagePurpose, language: Locale };

/** What leaves the desk, and the texts it is made of. */
export const outgoingProcedures = {
  'escalation.compose': { input: MessageChoice, output: ShownEscalation },
  /**
   * The text in one form, and a `mail-out` entry with its hash.
   * @throws TEXT_CHANGED, ESCALATION_INCOMPLETE, GUARD_UNDECIDED, ADDRESS_REFUSED, TEXT_IS_EMPTY, BROWSER_NOT_FOUND (of pdf)
   */
  'escalation.export': {
    input: ExportRequest,
    output: z.strictObject({ exported: ExportedMessage, escalation: ShownEscalation }),
  },
  /** What to say to the customer now, on the phone, in both languages: of a case, or before there is one. */
  'escalation.sayNow': {
    input: z.union([
      z.strictObject({ reference }),
      z.strictObject({ facts: Facts, offer: OfferKey.nullable() }),
    ]),
    output: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  },

  'templates.list': {
    input: nothing,
    output: z.strictObject({
      templates: z.array(MessageTemplate),
      /** Names that may stand in `{{ }}`, per recipient. */
      fields: z.record(Recipient, z.array(z.string())),
    }),
  },
  'templates.check': {
    input: z.strictObject({ ...template, text: LongText }),
    output: z.strictObject({
      problems: z.array(TemplateProblem),
      /** In single or wide braces: it would go out as it stands, which may be meant. */
      hints: z.array(TemplateProblem.pick({ line: true, name: true })),
      /** What it makes of an invented case; null: it cannot be used yet. */
      preview: Escalation.pick({ subject: true, blocks: true }).nullable(),
    }),
  },
  /** @throws TEMPLATE_REFUSED */
  'templates.save': {
    input: z.strictObject({ ...template, text: LongText }),
    output: MessageTemplate,
  },
  /** Back to the shipped text. */
  'templates.reset': { input: z.strictObject(template), output: MessageTemplate },

  'attachments.list': {
    input: z.strictObject({ reference }),
    output: z.strictObject({ attachments: z.array(CaseAttachment) }),
  },
  'attachments.add': {
    input: z.strictObject({ reference, uploadId: z.uuid(), fileName: z.string().max(5_000) }),
    output: CaseAttachment,
  },
  'attachments.remove': { input: z.strictObject({ reference, id: z.uuid() }), output: nothing },

  'outbox.list': { input: nothing, output: z.strictObject({ drafts: z.array(OutboxDraft) }) },
  'outbox.read': {
    input: z.strictObject({ fileName: z.string() }),
    output: z.strictObject({ fileName: z.string(), eml: z.string() }),
  },
  'outbox.remove': {
    input: z.strictObject({ fileNames: z.array(z.string()).min(1).max(1_000) }),
    output: z.strictObject({ undoId: z.uuid() }),
  },
  /** The names under which they lie in the outbox again; empty: it is too late for them. */
  'outbox.putBack': {
    input: z.strictObject({ undoId: z.uuid() }),
    output: z.strictObject({ fileNames: z.array(z.string()) }),
  },
  /** What can be put back, the latest last. */
  'outbox.removals': {
    input: nothing,
    output: z.strictObject({
      removals: z.array(z.strictObject({ undoId: z.uuid(), fileNames: z.array(z.string()) })),
    }),
  },
  /** All drafts as one mbox (RFC 4155, `>From ` quoted), base64. */
  'outbox.mbox': {
    input: nothing,
    output: z.strictObject({ fileName: z.string(), base64: z.string(), drafts: z.number().int() }),
  },
} as const;
