import {
  mappingFields,
  type ImportMapping,
  type MappingField,
} from '../../shared/model/catalogue-import.ts';

/** The mapping with `column` filling `field` and nothing else; null: nothing at all. */
export function withColumn(
  mapping: ImportMapping,
  column: string,
  field: MappingField | null,
): ImportMapping {
  const without = Object.entries(mapping.columns).flatMap(([name, columns]) => {
    const kept = columns.filter((it) => !isSameColumn(it, column));
    return kept.length === 0 ? [] : [[name, kept] as const];
  });
  const columns: ImportMapping['columns'] = Object.fromEntries(without);
  if (field === null) return { ...mapping, columns };
  return { ...mapping, columns: { ...columns, [field]: [...(columns[field] ?? []), column] } };
}

/** The field that each column fills, by the column's name as `toColumnName` gives it. */
export function fieldsByColumn({ columns }: ImportMapping): ReadonlyMap<string, MappingField> {
  return new Map(
    mappingFields.flatMap((field) =>
      (columns[field] ?? []).map((column) => [toColumnName(column), field] as const),
    ),
  );
}

/** Spaces around a column's name and its case tell nothing. */
export function toColumnName(column: string): string {
  return column.trim().toLowerCase();
}

function isSameColumn(one: string, other: string): boolean {
  return toColumnName(one) === toColumnName(other);
}
