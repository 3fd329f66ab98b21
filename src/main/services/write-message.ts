import type { Escalation } from '../../shared/model/escalation.ts';
import type { ExportedMessage, ExportForm, ExportRequest } from '../../shared/model/outgoing.ts';
import { toOutgoingMessage, type OutgoingMessage } from '../domain/outgoing/outgoing-message.ts';
import { writeHtml } from '../domain/outgoing/write-html.ts';
import { writeMailto } from '../domain/outgoing/write-mailto.ts';
import { writeMarkdown } from '../domain/outgoing/write-markdown.ts';
import { writePrintPage } from '../domain/outgoing/write-print-page.ts';
import { writeFields, writeText } from '../domain/outgoing/write-text.ts';
import { writeEmlDraft, type MailFile } from './eml-draft.ts';
import type { PrintPdf } from './print-pdf.ts';

export type WrittenMessage = Pick<
  ExportedMessage,
  'fileName' | 'mediaType' | 'content' | 'isBase64' | 'clipboardRest'
>;

type Request = Pick<ExportRequest, 'form' | 'purpose' | 'page' | 'marking'>;

type Parts = { readonly files: readonly MailFile[]; readonly printPdf: PrintPdf };

const kinds: Readonly<Record<ExportForm, { readonly ending: string; readonly mediaType: string }>> =
  {
    eml: { ending: 'eml', mediaType: 'message/rfc822' },
    outbox: { ending: 'eml', mediaType: 'message/rfc822' },
    mailto: { ending: 'mailto.txt', mediaType: 'text/plain' },
    text: { ending: 'txt', mediaType: 'text/plain' },
    fields: { ending: 'fields.txt', mediaType: 'text/plain' },
    html: { ending: 'html', mediaType: 'text/html' },
    markdown: { ending: 'md', mediaType: 'text/markdown' },
    print: { ending: 'print.txt', mediaType: 'text/plain' },
    pdf: { ending: 'pdf', mediaType: 'application/pdf' },
  };

/**
 * The text in one of its forms.
 * @throws AppError ADDRESS_REFUSED (of mails), BROWSER_NOT_FOUND, PRINT_FAILED (of pdf)
 */
export async function writeMessage(
  escalation: Escalation,
  request: Request,
  parts: Parts,
): Promise<WrittenMessage> {
  const { ending, mediaType } = kinds[request.form];
  const { reference, recipient } = escalation;
  const purpose = request.purpose === 'escalation' ? '' : `-${request.purpose}`;
  const file = { fileName: `${reference}-${recipient}${purpose}.${ending}`, mediaType };
  const message = toOutgoingMessage(escalation);

  if (request.form === 'mailto') {
    const { link, rest } = writeMailto(message);
    return { ...file, content: link, isBase64: false, clipboardRest: rest };
  }
  if (request.form === 'pdf') {
    const pdf = await parts.printPdf(writePrintPage(message, request));
    const content = Buffer.from(pdf).toString('base64');
    return { ...file, content, isBase64: true, clipboardRest: null };
  }
  const content = await writers[request.form](message, parts.files);
  return { ...file, content, isBase64: false, clipboardRest: null };
}

type PlainForm = Exclude<ExportForm, 'mailto' | 'pdf'>;
type Writer = (message: OutgoingMessage, files: readonly MailFile[]) => string | Promise<string>;

const writers: Readonly<Record<PlainForm, Writer>> = {
  eml: writeEmlDraft,
  outbox: writeEmlDraft,
  text: writeText,
  print: writeText,
  html: writeHtml,
  markdown: writeMarkdown,
  fields: writeFields,
};
