import type { ImportFlag } from '../../../../shared/model/catalogue-import.ts';
import { decodeCellText, isLongNumber, toDateText, toNumberText } from './cell-text.ts';
import type { DateStyles } from './number-formats.ts';

/** A cell as the sheet stores it. */
export type StoredCell = {
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
};

/** What the numbers in a cell stand for, by the rest of the workbook. */
export type CellMeaning = {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: DateStyles;
  readonly countsFrom1904: boolean;
};

type ReadCell = { readonly text: string; readonly oddity: ImportFlag | null };

/**
 * What a spreadsheet would show in a cell, as plain text: ISO dates, `true` and `false`, numbers without
 * exponent. Of a formula the value that the workbook kept; an error is empty. ISO/IEC 29500-1 section 18.18.11.
 */
export function readCell({ type, style, value }: StoredCell, meaning: CellMeaning): ReadCell {
  switch (type) {
    case 's':
      return plain(meaning.sharedStrings[toIndex(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return plain(decodeCellText(value));
    case 'b':
      return plain(readTruth(value));
    case 'e':
      return { text: '', oddity: 'cell-error' };
    case 'd':
      return plain(value.replace(/^(\d{4}-\d{2}-\d{2})T00:00:00(\.0+)?Z?$/, '$1'));
    default:
      return readNumber(value, style, meaning);
  }
}

function readNumber(value: string, style: number, meaning: CellMeaning): ReadCell {
  if (value === '') return plain('');
  const isDate = meaning.dateStyles[style] === true;
  const date = isDate ? toDateText(value, meaning.countsFrom1904) : undefined;
  const text = date ?? toNumberText(value);
  return { text, oddity: date === undefined && isLongNumber(text) ? 'long-number' : null };
}

function readTruth(value: string): string {
  if (value === '') return '';
  return value === '1' || value === 'true' ? 'true' : 'false';
}

function toIndex(value: string): number {
  return /^\d{1,8}$/.test(value.trim()) ? Number(value) : -1;
}

function plain(text: string): ReadCell {
  return { text, oddity: null };
}
