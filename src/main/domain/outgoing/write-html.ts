import type { OutgoingMessage } from './outgoing-message.ts';

/**
 * A whole page, plain enough to be pasted into a mail: no style, no script, no link. Spaces and line ends are
 * written so that a mail program keeps them.
 */
export function writeHtml(message: OutgoingMessage): string {
  return toPage(message, '', `<h1>${escapeHtml(message.subject)}</h1>\n${writeBlocks(message)}`);
}

/** The page around a body. `head`: more of its head, already written as HTML. */
export function toPage(
  { language, subject }: Pick<OutgoingMessage, 'language' | 'subject'>,
  head: string,
  body: string,
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(subject)}</title>
${head}</head>
<body>
${body}</body>
</html>
`;
}

/** Each block as a heading, where it has one, and its paragraphs; each finds its own direction. */
export function writeBlocks({ blocks }: Pick<OutgoingMessage, 'blocks'>): string {
  return blocks
    .map(({ title, text }) => {
      const heading = title === '' ? '' : `<h2>${escapeHtml(title)}</h2>\n`;
      const paragraphs = text
        .split(/\n{2,}/)
        .map((it) => `<p dir="auto">${it.split('\n').map(toHtmlLine).join('<br>\n')}</p>\n`);
      return heading + paragraphs.join('');
    })
    .join('');
}

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (it) => `&#${it.codePointAt(0)};`);
}

function toHtmlLine(line: string): string {
  return escapeHtml(line.replaceAll('\t', '    ')).replaceAll(
    /^ | {2,}/g,
    (spaces) => '&nbsp;'.repeat(spaces.length - 1) + (spaces.length === 1 ? '&nbsp;' : ' '),
  );
}
