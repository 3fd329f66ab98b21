import { mappingFields, type ImportMapping } from '../../shared/model/catalogue-import.ts';

/** True where the two mappings have one name and do the same. */
export function isSameMapping(one: ImportMapping, other: ImportMapping): boolean {
  return one.name === other.name && describe(one) === describe(other);
}

/** The same text for mappings that do the same, in whatever order they were put together. */
function describe({ columns, constants, listSeparators }: ImportMapping): string {
  const { azureBased, productType, publisherId, offerId } = constants;
  return JSON.stringify([
    mappingFields.map((field) => columns[field] ?? []),
    [azureBased, productType, publisherId, offerId].map((it) => it ?? null),
    listSeparators,
  ]);
}
