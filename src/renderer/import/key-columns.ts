import type { ImportMapping } from '../../shared/model/catalogue-import.ts';
import { toColumnName } from './with-column.ts';

const keyFields = ['publisherId', 'offerId'] as const;
export type KeyField = (typeof keyFields)[number];

/** The halves of the key that no column of the file gives: each has to be said for all rows. */
export function keysWithoutColumn(
  mapping: ImportMapping,
  header: readonly string[],
): readonly KeyField[] {
  const names = new Set(header.map(toColumnName));
  return keyFields.filter(
    (field) => !(mapping.columns[field] ?? []).some((column) => names.has(toColumnName(column))),
  );
}

/** The mapping with one value for every row of the file; empty: none. */
export function withConstant(
  mapping: ImportMapping,
  field: KeyField,
  value: string,
): ImportMapping {
  const { [field]: _before, ...others } = mapping.constants;
  const constants = value.trim() === '' ? others : { ...others, [field]: value };
  return { ...mapping, constants };
}
