import { findColumns } from '../../../../../src/main/domain/catalogue/columns.ts';
import type { RowSource } from '../../../../../src/main/domain/catalogue/row-cells.ts';
import type { ImportMapping } from '../../../../../src/shared/model/catalogue-import.ts';

/** A row given by our own field names: each is its own column. */
export function rowOf(cells: Partial<Record<keyof ImportMapping['columns'], string>>) {
  const header = Object.keys(cells);
  const mapping: ImportMapping = {
    name: 'test',
    columns: Object.fromEntries(header.map((field) => [field, [field]])),
    listSeparators: [',', ';'],
    constants: {},
  };
  const source: RowSource = {
    mapping,
    columns: findColumns(mapping, header),
    isMicrosofts: (publisherId) => publisherId === 'first-party',
    file: 'list.csv',
    capturedAt: '2026-11-23T10:00:00.000Z',
    capturedBy: 'Wei',
  };
  return { fields: Object.values(cells), source };
}
