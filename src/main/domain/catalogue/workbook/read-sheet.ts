import { AppError } from '../../../../shared/errors.ts';
import { mostColumns, mostRecordCharacters, mostRecordShown, type Oddity } from '../record-file.ts';
import { readColumn, readFirstRow, toColumnName } from './cell-reference.ts';
import { type CellMeaning, readCell, type StoredCell } from './read-cell.ts';
import { readPart, type Workbook } from './read-part.ts';
import { readAttribute, type XmlHandler, type XmlPlace } from './read-xml.ts';
import type { ZipEntry } from './zip-directory.ts';

/** One row that holds something: the cells that do, from left to right. */
export type SheetRow = { readonly cells: readonly SheetCell[]; readonly row: number };
export type SheetCell = { readonly column: number; readonly text: string };

const mostRows = 1_048_576;
const mostCells = 100_000_000;

type SheetOptions = CellMeaning & { readonly tell: (oddity: Oddity) => void };

/**
 * Reads the rows of one sheet as they come; empty ones are left out. What is odd about a row is told
 * before the row is handed out, except for merged cells, which a sheet lists at its end.
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_UNSAFE, WORKBOOK_TOO_LARGE, FIELD_TOO_LARGE, TOO_MANY_COLUMNS
 */
export function* readSheet(
  workbook: Workbook,
  entry: ZipEntry,
  options: SheetOptions,
): Generator<readonly SheetRow[]> {
  let ready: SheetRow[] = [];
  const pieces = readPart(workbook, entry, (place) =>
    createSheetHandler(place, options, (row) => void ready.push(row)),
  );
  for (const _ of pieces) {
    if (ready.length === 0) continue;
    yield ready;
    ready = [];
  }
  if (ready.length > 0) yield ready;
}

function createSheetHandler(
  place: XmlPlace,
  options: SheetOptions,
  take: (row: SheetRow) => void,
): XmlHandler {
  const { tell } = options;
  let isInData = false;
  let row = 0;
  let isHidden = false;
  let cells: SheetCell[] = [];
  let length = 0;
  let hasFormula = false;
  let cell: StoredCell | undefined;
  let column = -1;
  let isInValue = false;
  let isInPhonetic = false;
  let cellCount = 0;

  function broken(): AppError {
    return new AppError('WORKBOOK_DAMAGED', place);
  }

  function openRow(attributes: string): void {
    const written = readAttribute(attributes, 'r', place);
    const next = written === undefined ? row + 1 : Number(written);
    if (!Number.isInteger(next) || next <= row || next > mostRows) throw broken();
    row = next;
    isHidden = /^(1|true)$/.test(readAttribute(attributes, 'hidden', place) ?? '');
    cells = [];
    length = 0;
    hasFormula = false;
    column = -1;
  }

  function openCell(attributes: string): void {
    cellCount += 1;
    if (cellCount > mostCells) {
      throw new AppError('WORKBOOK_TOO_LARGE', { ...place, limit: `${mostCells}` });
    }
    const { r, s, t } = readCellAttributes(attributes);
    const next = r === undefined ? column + 1 : readColumn(r);
    if (next <= column) throw broken();
    if (next >= mostColumns) {
      throw new AppError('TOO_MANY_COLUMNS', { file: place.file, limit: mostColumns });
    }
    column = next;
    cell = { type: t ?? 'n', style: Number(s ?? 0), value: '', hasFormula: false };
  }

  function closeCell(): void {
    if (cell === undefined) return;
    const { text, oddity } = readCell(cell, options);
    const line = row;
    if (oddity !== null)
      tell({ line, flag: oddity, value: `${toColumnName(column)}${row} ${cell.value}` });
    if (cell.hasFormula && !hasFormula) {
      hasFormula = true;
      tell({ line, flag: 'formula', value: `${toColumnName(column)}${row} ${text}`.slice(0, 200) });
    }
    cell = undefined;
    if (text === '') return;
    length += text.length;
    if (length > mostRecordCharacters) {
      throw new AppError('FIELD_TOO_LARGE', { file: place.file, line, limit: mostRecordShown });
    }
    cells.push({ column, text });
  }

  function closeRow(): void {
    if (cells.length === 0) return;
    if (isHidden) tell({ line: row, flag: 'hidden-row', value: shownCells(cells) });
    take({ cells, row });
  }

  function tellMerged(attributes: string): void {
    const range = readAttribute(attributes, 'ref', place) ?? '';
    const line = readFirstRow(range);
    if (line !== undefined) tell({ line, flag: 'merged-cells', value: range.slice(0, 200) });
  }

  return {
    open: (name, attributes) => {
      if (name === 'sheetData') isInData = true;
      else if (name === 'mergeCell') tellMerged(attributes);
      if (!isInData) return;
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'v' || name === 't') isInValue = true;
      else if (name === 'rPh') isInPhonetic = true;
      else if (name === 'f' && cell !== undefined) cell.hasFormula = true;
    },
    close: (name) => {
      if (name === 'sheetData') isInData = false;
      if (!isInData) return;
      if (name === 'row') closeRow();
      else if (name === 'c') closeCell();
      else if (name === 'rPh') isInPhonetic = false;
      else if (name === 'v' || name === 't') isInValue = false;
    },
    text: (text) => {
      if (!isInValue || cell === undefined || isInPhonetic) return;
      cell.value += text;
    },
  };
}

function shownCells(cells: readonly SheetCell[]): string {
  const texts = cells.slice(0, 3).map(({ text }) => text);
  return texts.join(' | ').slice(0, 200);
}

type CellAttributes = { r?: string; s?: string; t?: string };

/** The three attributes that matter, in one go: a sheet has millions of cells. */
function readCellAttributes(attributes: string): CellAttributes {
  const found: CellAttributes = {};
  if (attributes === '') return found;
  for (let equals = attributes.indexOf('='); equals !== -1;) {
    const quote = skipSpaces(attributes, equals + 1);
    const end = attributes.indexOf(attributes[quote] ?? '', quote + 1);
    if (end === -1) break;
    const name = attributes[equals - 1];
    const isOneLetter = attributes.charCodeAt(equals - 2) <= 0x20;
    if (isOneLetter && name === 'r') found.r = attributes.slice(quote + 1, end);
    else if (isOneLetter && name === 's') found.s = attributes.slice(quote + 1, end);
    else if (isOneLetter && name === 't') found.t = attributes.slice(quote + 1, end);
    equals = attributes.indexOf('=', end + 1);
  }
  return found;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
