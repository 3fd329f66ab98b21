import type { ImportMapping, MappingField } from '../../shared/model/catalogue-import.ts';

/** The mapping with `column` filling `field` and nothing else; null: nothing at all. */
export function withColumn(
  mapping: ImportMapping,
  column: string,
  field: MappingField | null,
): ImportMapping {
  const without = Object.entries(mapping.columns).flatMap(([name, columns]) => {
    const kept = columns.filter((it) => it !== column);
    return kept.length === 0 ? [] : [[name, kept] as const];
  });
  const columns: ImportMapping['columns'] = Object.fromEntries(without);
  if (field === null) return { ...mapping, columns };
  return { ...mapping, columns: { ...columns, [field]: [...(columns[field] ?? []), column] } };
}

/** The field that a column fills, or null. */
export function fieldOfColumn(mapping: ImportMapping, column: string): MappingField | null {
  const entry = Object.entries(mapping.columns).find(([, columns]) => columns.includes(column));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of `columns` are fields, which Object.entries forgets
  return entry ? (entry[0] as MappingField) : null;
}
