import { findPart, readWholePart, type Workbook } from './read-part.ts';
import { readAttribute, type XmlPlace } from './read-xml.ts';

/** For each style of a cell whether its number is a date or a time of day. */
export type DateStyles = readonly boolean[];

/** ISO/IEC 29500-1 section 18.8.30: the formats that need no code; those above 27 are of East Asian dates. */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [50, 58],
];

/**
 * Reads which styles show a number as a date.
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_UNSAFE, WORKBOOK_TOO_LARGE
 */
export function readDateStyles(workbook: Workbook, part: string | undefined): DateStyles {
  if (part === undefined) return [];
  const ownDates = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCellStyles = false;

  function open(name: string, attributes: string, place: XmlPlace): void {
    const read = (wanted: string): string => readAttribute(attributes, wanted, place) ?? '';
    if (name === 'cellXfs') isInCellStyles = true;
    if (name === 'numFmt') ownDates.set(Number(read('numFmtId')), isDateFormat(read('formatCode')));
    if (name !== 'xf' || !isInCellStyles) return;
    const id = Number(read('numFmtId'));
    styles.push(ownDates.get(id) ?? builtInDates.some(([from, to]) => id >= from && id <= to));
  }

  readWholePart(workbook, findPart(workbook, part), (place) => ({
    open: (name, attributes) => open(name, attributes, place),
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false;
    },
    text: () => undefined,
  }));
  return styles;
}

/** Whether a format shows days or a time of day; one that counts hours beyond a day shows neither. */
export function isDateFormat(code: string): boolean {
  const [first = ''] = code.split(';');
  if (/\[(h+|m+|s+)\]/i.test(first)) return false;
  const bare = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}
