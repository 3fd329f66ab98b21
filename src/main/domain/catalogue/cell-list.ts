/**
 * The values of a list in one cell, without the spaces around them, each once. A value in double quotes
 * may hold separators itself, and quotes when they are doubled.
 */
export function readList(cell: string, separators: readonly string[]): string[] {
  if (cell === '') return [];
  const values: string[] = [];
  let at = 0;
  while (at <= cell.length) {
    const quoted = readQuoted(cell, at, separators);
    const end = quoted?.end ?? findSeparator(cell, at, separators);
    const value = quoted?.value ?? cell.slice(at, end).trim();
    if (value !== '') values.push(value);
    at = end + 1;
  }
  return [...new Set(values)];
}

/** One cell that `readList` reads as the same values, with a semicolon among its separators. */
export function writeList(values: readonly string[]): string {
  return values.map((value) => (needsQuotes(value) ? quote(value) : value)).join('; ');
}

function needsQuotes(value: string): boolean {
  return /[",;|\r\n\t]/.test(value) || value !== value.trim();
}

function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Undefined: no value in quotes stands here, or something that only begins like one. */
function readQuoted(cell: string, from: number, separators: readonly string[]) {
  const start = skipSpaces(cell, from);
  if (cell[start] !== '"') return undefined;
  for (let at = start + 1; ; at += 2) {
    at = cell.indexOf('"', at);
    if (at === -1) return undefined;
    if (cell[at + 1] === '"') continue;
    const end = skipSpaces(cell, at + 1);
    const isEnd = end >= cell.length || separators.includes(cell[end] ?? '');
    return isEnd ? { value: cell.slice(start + 1, at).replaceAll('""', '"'), end } : undefined;
  }
}

function skipSpaces(cell: string, from: number): number {
  let at = from;
  while (cell[at] === ' ') at += 1;
  return at;
}

function findSeparator(cell: string, from: number, separators: readonly string[]): number {
  let at = from;
  while (at < cell.length && !separators.includes(cell[at] ?? '')) at += 1;
  return at;
}
