import type {
  ImportMapping,
  ImportPreview,
  MappingField,
} from '../../shared/model/catalogue-import.ts';
import { fieldsByColumn, toColumnName } from './with-column.ts';

export type ColumnRow = {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly column: string;
  /** The first value that is not empty; empty: there is none in the records that are shown. */
  readonly example: string;
  readonly field: MappingField | null;
  /** The column whose values come first for the same field; null: this one's do. */
  readonly after: string | null;
  /** Why it can fill nothing: it has no name, or an earlier column has the same one. */
  readonly unusable: 'nameless' | 'repeated' | null;
};

/** The columns of the file in their order, with what each becomes. */
export function columnRows(
  { header, records }: Pick<ImportPreview, 'header' | 'records'>,
  mapping: ImportMapping,
): readonly ColumnRow[] {
  const fields = fieldsByColumn(mapping);
  const seen = new Set<string>();
  return header.map((column, index) => {
    const name = toColumnName(column);
    const unusable = name === '' ? 'nameless' : seen.has(name) ? 'repeated' : null;
    seen.add(name);
    const field = unusable === null ? (fields.get(name) ?? null) : null;
    const after = field === null ? null : columnBefore(mapping, field, name, header);
    return { index, column, example: firstValue(records, index), field, after, unusable };
  });
}

function columnBefore(
  { columns }: ImportMapping,
  field: MappingField,
  name: string,
  header: readonly string[],
): string | null {
  const present = (columns[field] ?? []).filter((it) =>
    header.some((column) => toColumnName(column) === toColumnName(it)),
  );
  const place = present.findIndex((it) => toColumnName(it) === name);
  return place > 0 ? (present[place - 1] ?? null) : null;
}

function firstValue(records: readonly (readonly string[])[], index: number): string {
  return records.map((it) => it[index]?.trim() ?? '').find((it) => it !== '') ?? '';
}
