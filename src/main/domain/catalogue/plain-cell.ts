/** Characters that are neither space, control, format nor invisible: ASCII that shows, common Han, Chinese punctuation. */
const shows = makeTable();

/** Whether a cell begins with something to be read; false: only a closer look tells. */
export function startsPlain(cell: string): boolean {
  return cell.length > 0 && shows[cell.charCodeAt(0)] === 1;
}

/** Whether nothing can be odd about the characters of a cell; false: only a closer look tells. */
export function isPlainCell(cell: string): boolean {
  const last = cell.length - 1;
  if (last < 0) return true;
  if (shows[cell.charCodeAt(0)] !== 1 || shows[cell.charCodeAt(last)] !== 1) return false;
  for (let index = 1; index < last; index += 1) {
    const code = cell.charCodeAt(index);
    if (shows[code] !== 1 && code !== 0x20 && code !== 0x0a) return false;
  }
  return true;
}

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  table.fill(1, 0x21, 0x7f);
  table.fill(1, 0x4e00, 0x9fd6);
  table.fill(1, 0x3001, 0x3003);
  table.fill(1, 0xff01, 0xff20);
  return table;
}
