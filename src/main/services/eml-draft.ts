import type { Escalation } from '../../shared/model/escalation.ts';

const mostLineBytes = 998;

/**
 * An escalation as a file that mail programs open as a draft: `X-Unsent`, no Date and no Message-ID,
 * which the program that sends it will add, and no From, so that it takes the operator's own account.
 * RFC 5322, lines end with CRLF.
 */
export async function writeEmlDraft(
  escalation: Pick<Escalation, 'to' | 'subject' | 'body'>,
): Promise<string> {
  // Loaded when the first draft is written: it brings a whole mail transport along.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { to, subject, body } = escalation;
  const composer = new MailComposer({
    ...(to ? { to: { name: to.name ?? '', address: to.email } } : {}),
    subject,
    text: body.toWellFormed().replaceAll('\n', '\r\n'),
    // Of the body: line ends stay line ends; inside base64 readers disagree on them.
    encoding: 'quoted-printable',
    headers: { 'X-Unsent': '1' },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const composed = (await composer.compile().build()).toString('utf8');
  const eml = withoutHeaders(composed, ['date', 'message-id']);
  assertShortLines(eml);
  return eml;
}

/** Takes headers out with their folded lines. */
function withoutHeaders(message: string, names: readonly string[]): string {
  const end = message.indexOf('\r\n\r\n');
  const fields = message.slice(0, end).split(/\r\n(?![ \t])/);
  const kept = fields.filter(
    (field) => !names.includes(field.slice(0, field.indexOf(':')).toLowerCase()),
  );
  return kept.join('\r\n') + message.slice(end);
}

/** RFC 5322 2.1.1. The composer encodes long lines away; this says so if it ever does not. */
function assertShortLines(eml: string): void {
  const longest = Math.max(...eml.split('\r\n').map((line) => Buffer.byteLength(line)));
  if (longest > mostLineBytes) throw new Error(`a line of the draft is ${longest} bytes long`);
}
