import type { ImportMapping, MappingField } from '../../../shared/model/catalogue-import.ts';
import { readBoolean } from './cell-value.ts';
import type { Columns } from './columns.ts';
import { startsPlain } from './plain-cell.ts';

const noColumns: readonly number[] = [];

export type RowCells = ReturnType<typeof createRowCells>;

/** The cells of one record, asked for by our own fields. */
export function createRowCells(fields: readonly string[], columns: Columns) {
  function cellsOf(field: MappingField): string[] {
    return (columns.get(field) ?? []).map((index) => fields[index] ?? '');
  }

  /** The first cell that holds more than space, as typed; null: none. */
  function text(field: MappingField): string | null {
    for (const index of columns.get(field) ?? noColumns) {
      const cell = fields[index] ?? '';
      if (startsPlain(cell) || /[^\s\p{Cf}]/u.test(cell)) return cell;
    }
    return null;
  }

  /** What the cell says when it can be understood; null otherwise. */
  function value<Value>(
    field: MappingField,
    read: (cell: string) => Value | undefined,
  ): Value | null {
    const cell = text(field);
    return cell === null ? null : (read(cell) ?? null);
  }

  return { cellsOf, text, value, has: (field: MappingField): boolean => columns.has(field) };
}

/** Fields that one reader must understand, each with that reader. */
export const booleanFields = [
  'azureBased',
  'isPreview',
  'isStopSell',
  'isPrivate',
  'isFree',
  'isByol',
  'microsoftFlag',
] as const satisfies readonly MappingField[];

export function readFlag(cells: RowCells, field: (typeof booleanFields)[number]): boolean | null {
  return cells.value(field, readBoolean);
}

const indexesOf = new WeakMap<Columns, readonly number[]>();

/** All mapped columns, each once, in the order of the fields. */
export function mappedIndexes(columns: Columns): readonly number[] {
  const known = indexesOf.get(columns);
  if (known) return known;
  const indexes = [...new Set([...columns.values()].flat())];
  indexesOf.set(columns, indexes);
  return indexes;
}

export type RowSource = {
  readonly mapping: ImportMapping;
  readonly columns: Columns;
  readonly isMicrosofts: (publisherId: string) => boolean;
  /** The name of the file, without its folder. */
  readonly file: string;
  /** UTC, ISO 8601. */
  readonly capturedAt: string;
  readonly capturedBy: string;
};
