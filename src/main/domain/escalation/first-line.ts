/** The first line that says something, cut at a word where it can be, at most `most` code points long. */
export function firstLine(text: string, most: number): string {
  const line = text.split(/\r\n?|\n/).find((it) => it.trim() !== '') ?? '';
  const characters = Array.from(line.trim());
  if (characters.length <= most) return characters.join('');
  const head = characters.slice(0, most - 1).join('');
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > most / 2 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}
