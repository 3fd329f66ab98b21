/** The column of a reference such as `AB12`, the first being 0; -1: no reference of a cell. */
export function readColumn(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at += 1) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}

/** The name of a column as a spreadsheet shows it: `A` for 0. */
export function toColumnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? toColumnName(rest) : '') + String.fromCharCode(0x41 + (column % 26));
}

/** The first row of a range such as `B2:B5`; undefined: none. */
export function readFirstRow(range: string): number | undefined {
  const digits = /^\$?[A-Z]{1,3}\$?(\d{1,7})/i.exec(range)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
