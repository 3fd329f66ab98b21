import type { OutgoingMessage } from './outgoing-message.ts';

/** CommonMark in which everything that came from outside is text: no markup, no HTML, no reference. */
export function writeMarkdown({ subject, blocks }: Pick<OutgoingMessage, 'subject' | 'blocks'>) {
  const parts = blocks.map(({ title, text }) => {
    const heading = title === '' ? '' : `## ${escapeMarkdown(title)}\n\n`;
    return `${heading}${text
      .split(/\n{2,}/)
      .map(toParagraph)
      .join('\n\n')}\n`;
  });
  return `# ${escapeMarkdown(subject)}\n\n${parts.join('\n')}`;
}

/** Every line end stays one: a backslash before it is a hard break. */
function toParagraph(paragraph: string): string {
  return paragraph
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
    .map(escapeMarkdown)
    .join('\\\n');
}

/** One line, whose white space at its beginning must not become a code block. */
function escapeMarkdown(line: string): string {
  return line
    .replaceAll('\t', '    ')
    .replaceAll(/[\\`*_{}[\]<>#|~!&@]/g, (it) => `\\${it}`)
    .replace(/^( *)([-+=:])/, String.raw`$1\$2`)
    .replace(/^( *\d{1,9})([.)])/, String.raw`$1\$2`)
    .replace(/^ +/, (spaces) => '&nbsp;'.repeat(spaces.length));
}
