import { type CatalogueRecord } from '../catalogue-record.ts';
import { readOwnRecord, type ReadOwnRecord } from '../own-record.ts';
import type { RowSource } from '../row-cells.ts';
import { unguardCell } from './formula-guard.ts';
import { recordColumn, toFieldCells, writtenFields } from './own-table.ts';

type ReadTableRow =
  /** The fields say all of it, or somebody changed them since: they are mapped as those of any list. */
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | Exclude<ReadOwnRecord, { kind: 'rejected' }>;

/** Reads rows of the desk's own table; `isGuarded`: they come from a file that was guarded against formulas. */
export function createOwnTableReader(header: readonly string[], isGuarded: boolean) {
  const places = writtenFields.map((field) => header.indexOf(field));
  const recordPlace = header.indexOf(recordColumn);

  function isUnchanged(record: CatalogueRecord, fields: readonly string[]): boolean {
    return toFieldCells(record).every((cell, at) => cell === fields[places[at] ?? -1]);
  }

  return (cells: readonly string[], line: number, source: RowSource): ReadTableRow => {
    const fields = isGuarded ? cells.map(unguardCell) : cells;
    const text = fields[recordPlace] ?? '';
    if (text === '') return { kind: 'fields', fields };
    const own = readOwnRecord(['', '', '', text], line, source);
    if (own.kind === 'publisher-contact') return own;
    return own.kind === 'record' && isUnchanged(own.record, fields)
      ? own
      : { kind: 'fields', fields };
  };
}
