import type { ImportMapping, MappingField } from '../../../shared/model/catalogue-import.ts';

/** For each field of ours the columns that fill it, best first. */
export type Columns = ReadonlyMap<MappingField, readonly number[]>;

/** Without these an offer has no key, or a list of offers nothing to read. */
const neededFields = ['publisherId', 'offerId'] as const;

/** Finds the columns that a mapping names; of two columns with one name the first counts. */
export function findColumns(mapping: ImportMapping, header: readonly string[]): Columns {
  const indexes = indexHeader(header);
  const columns = new Map<MappingField, readonly number[]>();
  for (const [field, names] of entriesOf(mapping)) {
    const found = names.flatMap((name) => indexes.get(toColumnName(name)) ?? []);
    if (found.length > 0) columns.set(field, found);
  }
  return columns;
}

/**
 * The fields that keep a mapping from fitting this header; empty: it fits. The key must be there, and
 * the name when the mapping names a column for it; a column that is missing elsewhere only fills nothing.
 */
export function findMisfits(mapping: ImportMapping, header: readonly string[]): MappingField[] {
  const columns = findColumns(mapping, header);
  const isNeeded = (field: MappingField): boolean =>
    neededFields.some((needed) => needed === field) ||
    (field === 'name' && mapping.columns.name !== undefined);
  const misfits = (['publisherId', 'offerId', 'name'] as const).filter(
    (field) => isNeeded(field) && !columns.has(field) && !isConstant(mapping, field),
  );
  if (misfits.length === 0) return [];
  const others = entriesOf(mapping).flatMap(([field]) => (columns.has(field) ? [] : [field]));
  return [...new Set([...misfits, ...others])];
}

/** The halves of the key that neither a column nor a value for all rows gives. */
export function findNeededKeys(
  mapping: ImportMapping,
  header: readonly string[],
): (typeof neededFields)[number][] {
  const columns = findColumns(mapping, header);
  return neededFields.filter((field) => !columns.has(field) && !isConstant(mapping, field));
}

/**
 * Whether the mapping was made for lists of this shape: the columns that it names for key and name are there. A
 * listing without a key has its shape all the same.
 */
export function hasShapeOf(mapping: ImportMapping, header: readonly string[]): boolean {
  const columns = findColumns(mapping, header);
  const named = (['publisherId', 'offerId', 'name'] as const).filter(
    (field) => mapping.columns[field] !== undefined,
  );
  return named.length > 0 && named.every((field) => columns.has(field));
}

function isConstant({ constants }: ImportMapping, field: MappingField): boolean {
  return (field === 'publisherId' || field === 'offerId') && constants[field] !== undefined;
}

function entriesOf(mapping: ImportMapping): (readonly [MappingField, readonly string[]])[] {
  const { columns } = mapping;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema allows our field names only
  const fields = Object.keys(columns) as MappingField[];
  return fields.flatMap((field) => {
    const names = columns[field];
    return names ? [[field, names] as const] : [];
  });
}

function indexHeader(header: readonly string[]): Map<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, cell] of header.entries()) {
    const name = toColumnName(cell);
    if (name !== '' && !indexes.has(name)) indexes.set(name, index);
  }
  return indexes;
}

/** Spaces around a column's name and its case tell nothing. */
function toColumnName(cell: string): string {
  return cell.trim().toLowerCase();
}
