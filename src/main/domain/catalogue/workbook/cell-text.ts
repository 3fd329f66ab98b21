/** The last day that a spreadsheet knows: 9999-12-31. */
const lastDay = 2_958_465;
const secondsOfDay = 86_400;
const dayMs = 86_400_000;

/** `_x000D_` in the text of a cell is the character of that code: ISO/IEC 29500-1 section 22.4.2.4. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .toWellFormed();
}

/** A number as a person would type it: no exponent, none of the noise of binary fractions. */
export function toNumberText(stored: string): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  if (Number.isInteger(number) && Math.abs(number) >= 1e21) return BigInt(number).toString();
  return String(number);
}

/** A spreadsheet keeps 15 digits: a longer number, such as an id, has lost its end. */
export function isLongNumber(numberText: string): boolean {
  return /^-?\d{16,}/.test(numberText);
}

/**
 * A day in ISO 8601; with a time when it has one, which is taken as UTC, since a workbook knows no zone; a time
 * of day alone when there is no day. Undefined: no day that a spreadsheet shows.
 */
export function toDateText(stored: string, countsFrom1904: boolean): string | undefined {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number) || number < 0) return undefined;
  const seconds = Math.round(number * secondsOfDay);
  const days = Math.floor(seconds / secondsOfDay);
  const time = new Date((seconds % secondsOfDay) * 1_000).toISOString().slice(11, 19);
  if (days === 0 && !countsFrom1904) return time;
  if (days > lastDay) return undefined;
  const day = new Date(firstDay(days, countsFrom1904) + days * dayMs).toISOString().slice(0, 10);
  return time === '00:00:00' ? day : `${day}T${time}Z`;
}

/** Day 0. Spreadsheets count a 29 February 1900 that there never was. */
function firstDay(days: number, countsFrom1904: boolean): number {
  if (countsFrom1904) return Date.UTC(1904, 0, 1);
  return days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
}
