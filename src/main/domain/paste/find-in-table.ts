import type { FillableField } from '../../../shared/model/recognised.ts';
import { isCurrencyCode } from './find-money.ts';
import { readDay } from './find-times.ts';
import { findAt, type Find } from './find.ts';
import { linesOf, separatorOf, splitCells, type Cell, type Line } from './split-cells.ts';
import {
  columnOf,
  isKnownColumn,
  offerColumns,
  periodColumns,
  plainColumn,
  type Column,
} from './table-columns.ts';

type Header = { readonly index: number; readonly separator: string; readonly names: string[] };
type Row = { readonly header: Header; readonly cells: readonly Cell[] };

/** Of a longer table the first rows are read: a case is about one line or a few. */
const mostRows = 50;
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Letters and digits in twelve, as orders of the marketplace have them. */
const orderForm = /^(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{12}$/;
const leastIds = 2;
const mostRowLetters = 10_000;
/** A line of so many known names is a header, whatever else stands in it. */
const leastKnown = 3;

/** The cells under the header of a file, by the names of their columns. */
export function findInTable(text: string): Find[] {
  const rows = rowsOf(text);
  if (rows.length === 0) return linesOf(text).flatMap(findInBareRow);
  return rows.flatMap(({ header, cells }) =>
    cells.flatMap((cell, index) => {
      const column = columnOf(header.names[index] ?? '');
      if (!column || cell.text === '') return [];
      return toFind(cell, column, header.names[index] ?? '', { header, cells });
    }),
  );
}

/** A row without its header: what the form of a cell tells among so many ids. */
function findInBareRow(line: Line): Find[] {
  const separator = line.text.length > mostRowLetters ? null : separatorOf(line);
  if (separator === null) return [];
  const cells = splitCells(line, separator);
  if (cells.filter(({ text }) => guid.test(text)).length < leastIds) return [];
  return cells.flatMap((cell) => {
    const { text } = cell;
    const reading = { value: text, rank: 2 } as const;
    if (isCurrencyCode(text)) {
      return [findAt(cell, { ...reading, kind: 'currency', field: 'currency', isCertain: true })];
    }
    if (!orderForm.test(text)) return [];
    return [
      findAt(cell, {
        ...reading,
        kind: 'order-id',
        field: 'orderId',
        choices: ['providerOrderNumber'],
        isCertain: false,
      }),
    ];
  });
}

/** What the columns that name an offer hold. */
export function findOfferCells(text: string): { readonly start: number; readonly text: string }[] {
  return rowsOf(text).flatMap(({ header, cells }) =>
    cells.filter((cell, index) => offerColumns.has(header.names[index] ?? '') && cell.text !== ''),
  );
}

function rowsOf(text: string): Row[] {
  const lines = linesOf(text);
  const header = headerOf(lines);
  if (header === null) return [];
  return lines
    .slice(header.index + 1, header.index + 1 + mostRows)
    .map((line) => ({ header, cells: splitCells(line, header.separator) }))
    .filter(({ cells }) => cells.length === header.names.length);
}

function headerOf(lines: readonly Line[]): Header | null {
  for (const [index, line] of lines.entries()) {
    const separator = separatorOf(line);
    if (separator === null) continue;
    const names = splitCells(line, separator).map((cell) => plainColumn(cell.text));
    if (names.filter(isKnownColumn).length >= leastKnown) return { index, separator, names };
  }
  return null;
}

function toFind(cell: Cell, column: Column, because: string, row: Row): Find[] {
  const value = valueOf(cell.text, column.field, row);
  if (value === null) return [];
  const { kind, field, choices = [], isCertain = true } = column;
  return [findAt(cell, { kind, field, choices, value, rank: 3, isCertain, because })];
}

/** Null: the cell does not hold what its column is called. */
function valueOf(text: string, field: FillableField, row: Row): string | null {
  if (field === 'purchasedOn') return readDay(text);
  if (field !== 'billingPeriod') return text;
  const days = periodColumns.flatMap((name) => {
    const cell = row.cells[row.header.names.indexOf(name)]?.text ?? '';
    return cell === '' ? [] : [readDay(cell) ?? cell];
  });
  return days.join(' – ');
}
