import { AppError } from '../../../shared/errors.ts';
import type { ListRecord, ListSource, RecordFile } from './record-file.ts';
import { readDateStyles } from './workbook/number-formats.ts';
import { findPart, type Workbook } from './workbook/read-part.ts';
import { readSheet, type SheetCell, type SheetRow } from './workbook/read-sheet.ts';
import { readSharedStrings } from './workbook/shared-strings.ts';
import { readWorkbookParts, type Sheet } from './workbook/workbook-parts.ts';
import { readZipDirectory } from './workbook/zip-directory.ts';

/** Above the header a sheet may have a title and a few remarks. */
const mostRowsAbove = 50;
/** A header of many columns makes each record large. */
const mostBatchCells = 50_000;

/**
 * Reads one sheet of an XLSX workbook: the first row with two cells is the header. Formulas are never
 * computed: the value that the workbook kept counts.
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_ENCRYPTED, WORKBOOK_UNSAFE, WORKBOOK_TOO_LARGE,
 * WORKBOOK_WITHOUT_SHEET, SHEET_NOT_FOUND, FILE_NOT_A_LIST, FILE_WITHOUT_COLUMNS, FILE_WITHOUT_RECORDS,
 * FIELD_TOO_LARGE, TOO_MANY_COLUMNS; some of them only while the batches are read
 */
export function readWorkbook(source: ListSource): RecordFile {
  const workbook: Workbook = { source, directory: readZipDirectory(source) };
  const parts = readWorkbookParts(workbook);
  const sheet = chooseSheet(parts.sheets, source);
  const { sharedStrings, styles, countsFrom1904 } = parts;
  const rows = readSheet(workbook, findPart(workbook, sheet.part), {
    sharedStrings: readSharedStrings(workbook, sharedStrings),
    dateStyles: readDateStyles(workbook, styles),
    countsFrom1904,
    tell: source.tell,
  });
  const { header, rest } = findHeader(rows, source.fileName);
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: parts.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    sheet: sheet.name,
    header,
    batches: toBatches(rest, rows, header.length, source.fileName),
  };
}

function chooseSheet(
  sheets: readonly Sheet[],
  { fileName: file, sheet: wanted }: ListSource,
): Sheet {
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted);
    if (found !== undefined) return found;
    const known = sheets
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 1_000);
    throw new AppError('SHEET_NOT_FOUND', { file, sheet: wanted, known });
  }
  const first = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  if (first === undefined) throw new AppError('WORKBOOK_WITHOUT_SHEET', { file });
  return first;
}

function findHeader(rows: Generator<readonly SheetRow[]>, file: string) {
  let above = 0;
  for (let next = rows.next(); !next.done; next = rows.next()) {
    for (const [index, { cells }] of next.value.entries()) {
      if (cells.length >= 2) {
        return { header: toFields(cells), rest: next.value.slice(index + 1) };
      }
      above += 1;
      if (above >= mostRowsAbove) throw new AppError('FILE_WITHOUT_COLUMNS', { file });
    }
  }
  throw above === 0
    ? new AppError('WORKBOOK_WITHOUT_SHEET', { file })
    : new AppError('FILE_WITHOUT_COLUMNS', { file });
}

/** A row has no end of its own in a sheet: what is missing to the header is empty. */
function* toBatches(
  first: readonly SheetRow[],
  rest: Generator<readonly SheetRow[]>,
  columns: number,
  file: string,
): Generator<readonly ListRecord[]> {
  const perBatch = Math.max(1, Math.floor(mostBatchCells / columns));
  let hasRecord = false;
  function* all(): Generator<readonly SheetRow[]> {
    yield first;
    yield* rest;
  }
  for (const rows of all()) {
    for (let start = 0; start < rows.length; start += perBatch) {
      hasRecord = true;
      yield rows
        .slice(start, start + perBatch)
        .map(({ cells, row }) => ({ fields: toFields(cells, columns), line: row }));
    }
  }
  if (!hasRecord) throw new AppError('FILE_WITHOUT_RECORDS', { file });
}

/** Of a cell beyond the header only that it is there: the record has one field too many then. */
function toFields(cells: readonly SheetCell[], columns?: number): string[] {
  const width = columns ?? (cells.at(-1)?.column ?? 0) + 1;
  const fields = Array.from({ length: width }, () => '');
  for (const { column, text } of cells) {
    if (column < width) fields[column] = text;
    else if (fields.length === width) fields.push(text);
  }
  return fields;
}
