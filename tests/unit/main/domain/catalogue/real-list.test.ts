import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { findColumns } from '../../../../../src/main/domain/catalogue/columns.ts';
import { mapRow } from '../../../../../src/main/domain/catalogue/map-row.ts';
import { readRecords } from '../../../../../src/main/domain/catalogue/read-records.ts';
import { chooseMapping } from '../../../../../src/main/jobs/choose-mapping.ts';
import { readShippedMappings } from '../../../../../src/main/store/catalogue/mapping-files.ts';
import { sourceOf } from './list-source.ts';
import { tableWorkbook } from './workbook/write-workbook.ts';

const root = join(import.meta.dirname, '../../../../..');
const path = join(root, '../shared/data/sentinel_solutions.csv');
const isThere = existsSync(path);
if (!isThere) console.log(`skipped: the real list is not there (${path})`);

/** What the catalogue would hold of each row, but for the place in the file. */
function catalogueOf(content: string | Uint8Array) {
  const file = readRecords(sourceOf(content, { fileName: 'list' }));
  const { mapping, origin } = chooseMapping(
    file.header,
    [],
    readShippedMappings(join(root, 'resources')),
  );
  const source = {
    mapping,
    columns: findColumns(mapping, file.header),
    isMicrosofts: () => false,
    file: 'list',
    capturedAt: '2026-11-23T10:00:00.000Z',
    capturedBy: '',
  };
  const rows = [...file.batches].flat().map(({ fields }) => mapRow(fields, 1, source));
  return { origin, header: file.header, rows };
}

test.skipIf(!isThere)('the real list gives the same catalogue as CSV, XLSX and JSON', () => {
  const text = readFileSync(path, 'utf8');
  const [header = [], ...rows] = Papa.parse<string[]>(text, {
    skipEmptyLines: true,
    newline: '\n',
  }).data;
  const objects = rows.map((row) =>
    Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])),
  );

  const csv = catalogueOf(text);

  expect(csv.origin).toBe('shipped');
  expect(csv.rows).toHaveLength(544);
  expect(csv.rows.filter(({ kind }) => kind === 'record')).toHaveLength(529);
  expect(catalogueOf(tableWorkbook([header, ...rows]))).toEqual(csv);
  expect(catalogueOf(JSON.stringify(objects))).toEqual(csv);
  expect(catalogueOf(objects.map((it) => `${JSON.stringify(it)}\n`).join(''))).toEqual(csv);
  expect(catalogueOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(csv);
});
