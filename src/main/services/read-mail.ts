import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';

import { readFailedRecipients } from '../domain/contacts/delivery-status.ts';
import { cutMail, mostCharacters, mostHeaderBytes } from './cut-mail.ts';
import { readHtml } from './read-html.ts';

/** What a mail file says, before anything is left out of it. */
export type Mail = {
  readonly subject: string;
  readonly from: string | null;
  /** ISO 8601; null: the mail does not say, or not understandably. */
  readonly sentAt: string | null;
  readonly body: string;
  /** Without its angle brackets; null: it has none, or one that is no id. */
  readonly messageId: string | null;
  /** The ids of the messages that it answers, the nearest first. */
  readonly answers: readonly string[];
  /** Addresses that this mail says could not be delivered to; empty: it is no such report. */
  readonly failedRecipients: readonly string[];
};

const mailHeaders = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'received',
]);
const unreadable = '\u{FFFD}';
const messageIds = /<([\x21-\x3b\x3d\x3f-\x7e]{3,400})>/gu;
const mostAnswers = 50;

/**
 * Reads an RFC 5322 message: its front, where the text stands. A charset that is missing or wrong is mended
 * where the bytes are plainly UTF-8 or GB 18030. Undefined: these bytes are no message. Throws what the parser throws.
 */
export async function readMail(file: Uint8Array): Promise<Mail | undefined> {
  const bytes = cutMail(file);
  const declared = await parse(bytes);
  if (!declared.headers.some(({ key }) => mailHeaders.has(key))) return undefined;
  const email = await mendCharset(bytes, declared);
  return {
    subject: (email.subject ?? '').replaceAll(/\s+/gu, ' ').trim(),
    from: email.from ? toName(email.from) : null,
    sentAt: toTime(email.date),
    body: toBody(email),
    messageId: toMessageIds(email.messageId)[0] ?? null,
    answers: toMessageIds(email.inReplyTo, email.references),
    failedRecipients: email.attachments.filter(isDeliveryStatus).flatMap(readStatus),
  };
}

function isDeliveryStatus({ mimeType }: Attachment): boolean {
  return mimeType === 'message/delivery-status' || mimeType === 'message/global-delivery-status';
}

function readStatus({ content }: Attachment): string[] {
  return readFailedRecipients(
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  );
}

function parse(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, {
    maxNestingDepth: 100,
    maxRfc822NestingDepth: 3,
    maxHeadersSize: mostHeaderBytes,
  });
}

async function mendCharset(bytes: Uint8Array, declared: Email): Promise<Email> {
  if (isAscii(rawText(declared))) return declared;
  const asUtf8 = await parse(withCharset(bytes, 'utf-8'));
  if (!rawText(asUtf8).includes(unreadable) && !isAscii(rawText(asUtf8))) return asUtf8;
  if (!rawText(declared).includes(unreadable)) return declared;
  const asChinese = await parse(withCharset(bytes, 'gb18030'));
  return rawText(asChinese).includes(unreadable) ? declared : asChinese;
}

/** The same message, each text part declared to be in `charset`. */
function withCharset(bytes: Uint8Array, charset: string): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1');
  const isDeclared = /^content-type:/imu.test(source.split(/\r?\n\r?\n/u, 1)[0] ?? '');
  const text = source.replaceAll(
    /^(content-type:[ \t]*text\/[a-z]+)((?:[^\r\n]|\r?\n[ \t])*)/gimu,
    (_, type: string, rest: string) =>
      `${type}; charset=${charset}${rest.replaceAll(/;\s*charset\s*=\s*(?:"[^"]*"|[^\s;]*)/giu, '')}`,
  );
  const head = isDeclared ? '' : `Content-Type: text/plain; charset=${charset}\r\n`;
  return Buffer.from(head + text, 'latin1');
}

function rawText({ text, html }: Email): string {
  return `${text ?? ''}${html ?? ''}`;
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function toBody({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text.slice(0, mostCharacters).toWellFormed();
  return html === undefined ? '' : readHtml(html);
}

/** Ids as RFC 5322 3.6.4 has them: anything else in these headers is left out. */
function toMessageIds(...headers: readonly (string | undefined)[]): string[] {
  const found = headers.flatMap((header = '') =>
    Array.from(
      header.slice(0, mostHeaderBytes).matchAll(messageIds),
      ([, id = '']) => id,
    ).toReversed(),
  );
  return [...new Set(found)].slice(0, mostAnswers);
}

function toName({ name, address }: Address): string | null {
  const parts = [name, address ? `<${address}>` : ''].filter((part) => part !== '');
  return parts.length === 1 ? (address || name).trim() : parts.join(' ') || null;
}

function toTime(date: string | undefined): string | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
