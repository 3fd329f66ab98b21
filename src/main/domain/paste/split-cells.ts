/** A cell of a line, without its quotes, and where it stands in the whole text. */
export type Cell = { readonly text: string; readonly start: number; readonly end: number };
export type Line = { readonly text: string; readonly start: number };

const separators = ['\t', ';', ',', '，'] as const;
/** Nobody pastes a wider row by hand. */
const mostCells = 200;
/** Three cells have two separators and something in them. */
const leastLetters = 5;

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = { text: raw.replace(/\r$/, ''), start };
    start += raw.length + 1;
    return line;
  });
}

/** The separator that a header is split at: the one that makes most cells; null: fewer than three. */
export function separatorOf(line: Line): string | null {
  if (line.text.length < leastLetters) return null;
  const counted = separators.map((separator) => ({
    separator,
    count: splitCells(line, separator).length,
  }));
  const [best] = counted.toSorted((one, other) => other.count - one.count);
  return best && best.count >= 3 ? best.separator : null;
}

/** A quoted cell may hold the separator; a quote that is never closed is a letter like any other. */
export function splitCells({ text, start }: Line, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  while (at <= text.length && cells.length < mostCells) {
    const quoteEnd = text[at] === '"' ? text.indexOf(`"${separator}`, at + 1) : -1;
    const isLastQuoted = text[at] === '"' && quoteEnd < 0 && text.endsWith('"');
    const from = quoteEnd >= 0 ? quoteEnd + 1 : at;
    const next = isLastQuoted ? -1 : text.indexOf(separator, from);
    const end = next < 0 ? text.length : next;
    cells.push(trimmed(text, at, end, start));
    at = next < 0 ? text.length + 1 : next + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number, offset: number): Cell {
  const whole = text.slice(from, to);
  const inner = /^\s*"?|"?\s*$/g;
  const left = whole.match(/^\s*"?/)?.[0].length ?? 0;
  const words = whole.replaceAll(inner, '');
  const start = offset + from + Math.min(left, whole.length);
  return { text: words, start, end: start + words.length };
}
