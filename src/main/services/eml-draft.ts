import { createHash } from 'node:crypto';

import { AppError } from '../../shared/errors.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import { readPlainAddress } from '../domain/contacts/plain-address.ts';
import { toVisibleLine, toVisibleLines } from '../domain/escalation/visible-text.ts';
import { cleanFileName, toAsciiName } from '../domain/outgoing/clean-file-name.ts';
import { toHeaderPhrase, toHeaderText } from '../domain/outgoing/encoded-words.ts';

const mostLineBytes = 998;

/** A file that goes along. */
export type MailFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
};

/**
 * An escalation as a file that mail programs open as a draft: `X-Unsent`, no Date and no Message-ID,
 * which the program that sends it will add, and no From, so that it takes the operator's own account.
 * RFC 5322, lines end with CRLF. The same escalation gives the same bytes.
 * @throws AppError ADDRESS_REFUSED for a recipient that is no plain address
 */
export async function writeEmlDraft(
  escalation: Pick<Escalation, 'to' | 'subject' | 'body'>,
  files: readonly MailFile[] = [],
): Promise<string> {
  const { default: MailComposer } = await loadComposer();
  const { to, subject, body } = escalation;
  const composer = new MailComposer({
    text: toVisibleLines(body.toWellFormed()).replaceAll('\n', '\r\n'),
    // Of the body: line ends stay line ends; inside base64 readers disagree on them.
    encoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: files.map(toPart),
    baseBoundary: boundaryOf(escalation, files),
  });
  const composed = (await composer.compile().build()).toString('utf8');
  const eml = withHeaders(composed, [
    'X-Unsent: 1',
    ...(to ? [`To: ${toMailbox(to)}`] : []),
    `Subject: ${toHeaderText(toVisibleLine(subject.toWellFormed()))}`,
  ]);
  assertShortLines(eml);
  return eml;
}

/** Loads what the first draft needs, ahead of it; never throws. */
export async function prepareEmlDrafts(): Promise<void> {
  // What cannot be loaded is said when a draft is asked for.
  await loadComposer().catch(() => undefined);
}

/** Not at the start of the desk: it brings a whole mail transport along. */
function loadComposer() {
  return import('nodemailer/lib/mail-composer');
}

function toMailbox({ name, email }: NonNullable<Escalation['to']>): string {
  if (readPlainAddress(email) !== email)
    throw new AppError('ADDRESS_REFUSED', { address: toVisibleLine(email) });
  const phrase = toHeaderPhrase(toVisibleLine((name ?? '').toWellFormed()));
  return phrase === '' ? email : `${phrase}\r\n <${email}>`;
}

/**
 * The name as RFC 2231 has it, and in ASCII on the type for programs that do not read that. The composer
 * would put an encoded word there, which a quoted string is no place for.
 */
function toPart({ fileName, mediaType, bytes }: MailFile) {
  const name = cleanFileName(fileName);
  return {
    filename: false as const,
    content: bytes,
    contentType: `${mediaType}; name="${toAsciiName(name)}"`,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the composer takes parameters, its types do not say so
    contentDisposition: `attachment; filename=${JSON.stringify(name)}` as 'attachment',
    contentTransferEncoding: 'base64' as const,
  };
}

/** Between the parts; as it follows from what they hold, none of them can hold it. */
function boundaryOf(
  { subject, body }: Pick<Escalation, 'subject' | 'body'>,
  files: readonly MailFile[],
): string {
  const hash = createHash('sha256').update(`${subject}\n${body}`);
  for (const { fileName, bytes } of files) hash.update(fileName).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/**
 * Our own headers in front of those that say how the body is written. The composer's own would lose a space
 * between two long encoded words, and write a long name on one line; Date and Message-ID are for the sender.
 */
function withHeaders(message: string, own: readonly string[]): string {
  const end = message.indexOf('\r\n\r\n');
  const fields = message.slice(0, end).split(/\r\n(?![ \t])/);
  const kept = fields.filter((field) => /^(?:MIME-Version|Content-[A-Za-z-]+):/i.test(field));
  return [...own, ...kept].join('\r\n') + message.slice(end);
}

/** RFC 5322 2.1.1. The composer encodes long lines away; this says so if it ever does not. */
function assertShortLines(eml: string): void {
  for (let at = 0; at < eml.length;) {
    const end = eml.indexOf('\r\n', at);
    const line = eml.slice(at, end < 0 ? eml.length : end);
    const size = Buffer.byteLength(line);
    if (size > mostLineBytes) throw new Error(`a line of the draft is ${size} bytes long`);
    at += line.length + 2;
  }
}
