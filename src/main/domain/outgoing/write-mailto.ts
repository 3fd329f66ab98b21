import type { Locale } from '../../../shared/model/locale.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

/** In bytes: longer links are cut or refused by some systems. */
const mostBytes = 2_000;

type MailtoLink = {
  readonly link: string;
  /** What follows on the part of the body in the link; null: all of it is there. */
  readonly rest: string | null;
};

/**
 * A link that opens a mail program (RFC 6068), at most 2,000 bytes as encoded. A body without room goes on in
 * `rest`, cut between lines where that can be, never inside a character, and the link says so.
 */
export function writeMailto(
  message: Pick<OutgoingMessage, 'to' | 'subject' | 'body' | 'language'>,
): MailtoLink {
  const address = message.to ? encode(message.to.email).replaceAll('%40', '@') : '';
  const head = `mailto:${address}?subject=${encode(fitted(message.subject, 1_000))}&body=`;
  const whole = head + encode(message.body);
  if (whole.length <= mostBytes && fitsSubject(message.subject)) return { link: whole, rest: null };

  const note = continued[message.language];
  const room = mostBytes - head.length - encode(note).length;
  const part = fitted(message.body, room);
  const whatIsLeft = message.body.slice(part.length);
  const rest = fitsSubject(message.subject) ? whatIsLeft : `${message.subject}\n\n${whatIsLeft}`;
  return { link: head + encode(part + note), rest };
}

function fitsSubject(subject: string): boolean {
  return fitted(subject, 1_000) === subject;
}

/** The longest beginning whose encoded form has room, up to a line end if one is in its second half. */
function fitted(text: string, room: number): string {
  if (encode(text).length <= room) return text;
  let used = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text,
  )) {
    used += encode(segment).length;
    if (used > room) break;
    end += segment.length;
  }
  const lineEnd = text.lastIndexOf('\n', end - 1) + 1;
  return text.slice(0, lineEnd > end / 2 ? lineEnd : end);
}

/** Line ends as CRLF (RFC 6068, 5). What is left is ASCII: one byte a character. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n')).replaceAll(
    /[!'()*]/g,
    (it) => `%${(it.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );
}

const continued: Readonly<Record<Locale, string>> = {
  en: '\n[The rest is on the clipboard: paste it here.]',
  'zh-CN': '\n［其余内容在剪贴板中，请粘贴到这里。］',
};
