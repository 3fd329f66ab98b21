import { Buffer } from 'node:buffer';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type CatalogueRecord,
  hashContent,
} from '../../../../../../src/main/domain/catalogue/catalogue-record.ts';
import { findColumns } from '../../../../../../src/main/domain/catalogue/columns.ts';
import {
  exportColumns,
  offerItem,
} from '../../../../../../src/main/domain/catalogue/export/export-lists.ts';
import type {
  ExportWriter,
  Sink,
} from '../../../../../../src/main/domain/catalogue/export/export-writer.ts';
import { ownTableMapping } from '../../../../../../src/main/domain/catalogue/export/own-table.ts';
import { createOwnTableReader } from '../../../../../../src/main/domain/catalogue/export/read-own-table.ts';
import { createCsvWriter } from '../../../../../../src/main/domain/catalogue/export/write-csv.ts';
import { createJsonWriter } from '../../../../../../src/main/domain/catalogue/export/write-json.ts';
import { createWorkbookWriter } from '../../../../../../src/main/domain/catalogue/export/write-workbook.ts';
import { mapRow } from '../../../../../../src/main/domain/catalogue/map-row.ts';
import {
  ownFormat,
  ownVersion,
  readOwnRecord,
} from '../../../../../../src/main/domain/catalogue/own-record.ts';
import { readRecords } from '../../../../../../src/main/domain/catalogue/read-records.ts';
import { AppError } from '../../../../../../src/shared/errors.ts';
import { sampleContact } from '../../contacts/sample-contact.ts';
import { sourceOf } from '../list-source.ts';
import { rowOf } from '../row-source.ts';

const forms = ['csv', 'xlsx', 'json'] as const;
type Form = (typeof forms)[number];

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=1+1',
        "'",
        "'=1",
        '+',
        '-',
        '@SUM(A1)',
        '\t',
        '\r\n',
        '\n',
        '"',
        '""',
        ',',
        ';',
        '|',
        '_x000D_',
        '_x005F_',
        '<t>&amp;',
        ']]>',
        '\u{202E}',
        '\u{FEFF}',
        '\u{200B}',
        '＝1',
        '备份',
        '🧯',
        '\\',
        '\u{1}',
        '\u{FFFE}',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));
const name = hostile.map((text) => text.replaceAll(/[\p{C}\p{Z}]/gu, ' ').trim());

/** What a list could say of an offer, as the import makes it. */
const record = fc
  .record({
    name: hostile,
    publisherName: hostile,
    summary: hostile,
    description: hostile,
    keywords: hostile,
    supportName: name,
    supportEmail: fc.constantFrom('', 'help@example.com', 'Robin - robin@example.com', '=cmd'),
    supportUrl: fc.constantFrom('', 'https://help.example/a?b=c&d', 'javascript:alert(1)'),
    contactNote: hostile,
    engineeringName: name,
    cspProgramEmail: fc.constantFrom('', '-csp@example.com'),
    termsUrl: fc.constantFrom('', 'https://terms.example/'),
    hasOwn: fc.boolean(),
  })
  .map(({ hasOwn, ...cells }) => {
    const { fields, source } = rowOf({ publisherId: 'p', offerId: 'o', ...cells });
    const row = mapRow(fields, 1, source);
    return row.kind === 'record' ? withOwn(row.record, hasOwn) : undefined;
  })
  .filter((it) => it !== undefined);

/** With a contact that no column of a table can say. */
function withOwn(it: CatalogueRecord, hasOwn: boolean): CatalogueRecord {
  if (!hasOwn) return it;
  const scope = { kind: 'offer', publisherId: 'p', offerId: 'o' } as const;
  const id = 'p/o#engineering-2';
  const own = sampleContact({ id, scope, role: 'engineering', verifiedBy: '=Ines' });
  return { ...it, contacts: [...it.contacts, own] };
}

function write(
  form: Form,
  records: readonly CatalogueRecord[],
  mostSheetRows?: number,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const writer = open(form, (bytes) => void parts.push(bytes), mostSheetRows);
  for (const it of records) writer.add(offerItem(it, []));
  writer.finish();
  return Buffer.concat(parts);
}

function open(form: Form, sink: Sink, mostSheetRows = 1_048_576): ExportWriter {
  const columns = exportColumns.offers;
  if (form === 'csv') return createCsvWriter(sink, columns);
  if (form === 'json') return createJsonWriter(sink, { format: ownFormat, version: ownVersion });
  const madeAt = new Date('2026-11-24T00:00:00Z');
  return createWorkbookWriter(sink, { sheetName: 'offers', columns, madeAt, mostSheetRows });
}

/** What an import of these bytes would keep. */
function read(bytes: Uint8Array, sheet?: string): CatalogueRecord[] {
  const { source } = rowOf({});
  const file = readRecords(sourceOf(bytes, sheet === undefined ? {} : { sheet }));
  const rows = [...file.batches].flat();
  if (file.format === 'fingerpost') {
    return rows.map((row) => toRecord(readOwnRecord(row.fields, row.line, source)));
  }
  const readRow = createOwnTableReader(file.header, file.format === 'csv');
  const columns = findColumns(ownTableMapping, file.header);
  return rows.map(({ fields, line }) => {
    const row = readRow(fields, line, source);
    const own = { ...source, mapping: ownTableMapping, columns };
    return toRecord(row.kind === 'fields' ? mapRow(row.fields, line, own) : row);
  });
}

function toRecord(
  row: ReturnType<typeof readOwnRecord> | ReturnType<typeof mapRow>,
): CatalogueRecord {
  if (row.kind !== 'record') throw new Error(`no record: ${row.kind}`);
  return row.record;
}

const runs = { csv: 200, xlsx: 60, json: 200 } as const;

test.each(forms)('whatever is exported as %s comes back as it was', (form) => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
      const back = read(write(form, records));

      expect(back.map(hashContent)).toEqual(records.map(hashContent));
    }),
    { numRuns: runs[form] },
  );
});

test('no cell of a table begins as a spreadsheet begins a formula', () => {
  fc.assert(
    fc.property(record, (it) => {
      const { batches } = readRecords(sourceOf(write('csv', [it])));

      const cells = [...batches].flat().flatMap(({ fields }) => fields);
      expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a list that fills more than one sheet goes on to the next, and each comes back', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 7, maxLength: 9 }), (records) => {
      const bytes = write('xlsx', records, 4);

      const back = ['offers', 'offers 2', 'offers 3'].flatMap((sheet) => read(bytes, sheet));

      expect(back.map(hashContent)).toEqual(records.map(hashContent));
    }),
    { numRuns: 30 },
  );
});

test.each(forms)('a text of 32,000 characters comes back from %s', (form) => {
  const { fields, source } = rowOf({
    publisherId: 'p',
    offerId: 'o',
    name: 'Long',
    description: '备份 "x", '.repeat(4_000).slice(0, 32_000),
  });
  const long = toRecord(mapRow(fields, 1, source));

  expect(read(write(form, [long])).map(hashContent)).toEqual([hashContent(long)]);
});

test('a text that no cell of a workbook holds is refused there, never cut, and goes into the others', () => {
  const { fields, source } = rowOf({
    publisherId: 'p',
    offerId: 'o',
    name: 'Long',
    description: 'x'.repeat(32_768),
  });
  const long = toRecord(mapRow(fields, 1, source));

  expect(() => write('xlsx', [long])).toThrow(
    new AppError('EXPORT_VALUE_TOO_LONG', { name: 'Long', column: 'description', most: 32_767 }),
  );
  for (const form of ['csv', 'json'] as const) {
    expect(read(write(form, [long])).map(hashContent)).toEqual([hashContent(long)]);
  }
});
