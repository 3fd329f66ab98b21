import type { OutgoingMessage } from './outgoing-message.ts';

/** Subject and body, for a clipboard or a file. */
export function writeText({ subject, body }: Pick<OutgoingMessage, 'subject' | 'body'>): string {
  return `${subject}\n\n${body}`;
}

/** One field a line; a value of several lines goes on below its label, set in by two spaces. */
export function writeFields({ fields }: Pick<OutgoingMessage, 'fields'>): string {
  return fields
    .map(({ label, value }) => {
      const isLong = value.includes('\n');
      return isLong ? `${label}:\n${value.replaceAll(/^(?=.)/gm, '  ')}\n` : `${label}: ${value}\n`;
    })
    .join('');
}
