import type { OutboxDraft } from '../../../shared/model/outgoing.ts';
import { recipients } from '../../../shared/model/support-case.ts';

/** `FP7K3Q-2026-000123-publisher.eml`, with what it is for and a number where there are several. */
const draftName = new RegExp(
  String.raw`^([A-Z0-9]{2,6}[A-Z0-9]{4}-\d{4}-\d{6,})-(${recipients.join('|')})(?:-[a-z-]+)?(?:-\d+)?\.eml$`,
);

/** Whose draft a file is, by its name alone; null: it is none of a desk. */
export function readDraftName(
  fileName: string,
): { readonly reference: string; readonly recipient: OutboxDraft['recipient'] } | null {
  const [, reference, name] = draftName.exec(fileName) ?? [];
  const recipient = recipients.find((it) => it === name);
  return reference === undefined || recipient === undefined ? null : { reference, recipient };
}

/** Whether bytes begin as a mail: fields and an empty line behind them (RFC 5322). */
export function isMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const end = /\r?\n\r?\n/.exec(head)?.index;
  if (end === undefined) return false;
  return head
    .slice(0, end)
    .split(/\r?\n(?![ \t])/)
    .every((field) => /^[!-9;-~]+[ \t]*:/.test(field));
}

type MboxMail = { readonly bytes: Uint8Array; readonly putAt: string };

/**
 * Mails as one mbox (RFC 4155), quoted so that it can be taken apart again (mboxrd): a line that begins with
 * `From `, however often it was quoted, gets one `>` more. Line ends are LF.
 */
export function writeMbox(mails: readonly MboxMail[]): Uint8Array {
  const parts = mails.map(({ bytes, putAt }) => {
    // One character a byte: what the mail holds is none of our business.
    const text = `${withoutLastLineEnds(toByteText(bytes).replaceAll('\r\n', '\n'))}\n`;
    return `From MAILER-DAEMON ${toAsctime(putAt)}\n${text.replaceAll(/^(?=>*From )/gm, '>')}\n`;
  });
  return Uint8Array.from(parts.join(''), (it) => it.codePointAt(0) ?? 0);
}

/** A pattern would look at every row of line ends again from each of its places. */
function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

function toByteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return text;
}

/** As C's `asctime` writes it, in UTC: `Mon Nov 23 09:05:00 2026`. */
function toAsctime(at: string): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(at)
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`;
}
