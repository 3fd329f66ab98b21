import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type CatalogueRecord,
  hashContent,
} from '../../../../../src/main/domain/catalogue/catalogue-record.ts';
import { findColumns } from '../../../../../src/main/domain/catalogue/columns.ts';
import { mapRow } from '../../../../../src/main/domain/catalogue/map-row.ts';
import { readOwnRecord } from '../../../../../src/main/domain/catalogue/own-record.ts';
import { readRecords } from '../../../../../src/main/domain/catalogue/read-records.ts';
import { mappingFields } from '../../../../../src/shared/model/catalogue-import.ts';
import { sourceOf } from './list-source.ts';

const place = { file: 'ours.json', capturedAt: '2026-11-23T10:00:00.000Z', capturedBy: 'Wei' };
const first = '{"format":"fingerpost-catalogue","version":1}\n';

function readAll(text: string) {
  const file = readRecords(sourceOf(text, { fileName: 'ours.json' }));
  return [...file.batches].flat().map(({ fields, line }) => readOwnRecord(fields, line, place));
}

/** A record whose every mapped field says something. */
function recordOf(values: readonly string[]): CatalogueRecord {
  const mapping = {
    name: 'all',
    columns: Object.fromEntries(mappingFields.map((field) => [field, [field]])),
    listSeparators: [';'],
    constants: {},
  };
  const source = { ...place, mapping, isMicrosofts: () => false };
  const fields = mappingFields.map((field, index) =>
    field.endsWith('Id') ? `id-${field}` : (values[index] ?? 'x'),
  );
  const row = mapRow(fields, 7, { ...source, columns: findColumns(mapping, mappingFields) });
  if (row.kind === 'rejected') throw new Error(row.reason);
  return row.record;
}

test('what a desk wrote comes back without loss', () => {
  const value = fc.string({ unit: 'grapheme', maxLength: 20 });
  const values = fc.array(value, {
    minLength: mappingFields.length,
    maxLength: mappingFields.length,
  });
  fc.assert(
    fc.property(values, (texts) => {
      const record = recordOf(texts);

      const [back] = readAll(`${first}${JSON.stringify(record)}\n`);

      const hash = back?.kind === 'record' ? hashContent(back.record) : back;
      expect(hash).toBe(hashContent(record));
    }),
    { numRuns: 200 },
  );
});

test('a contact of a publisher comes back as one; what is no record is rejected, not read half', () => {
  const [contact] = recordOf([]).contacts;
  const scope = { kind: 'publisher', publisherId: 'quayside' };

  const rows = readAll(
    `${first}${JSON.stringify({ publisherContact: { ...contact, scope } })}\n{"offer":{}}\nno JSON\n`,
  );

  expect(rows).toMatchObject([
    { kind: 'publisher-contact', contact: { scope, source: { file: 'ours.json', line: 2 } } },
    { kind: 'rejected', reason: 'not-a-record' },
    { kind: 'rejected', reason: 'not-a-record' },
  ]);
});

test('a file of a newer desk, or one that is cut off, is refused', () => {
  expect(() => readAll(first.replace('1}', '2}'))).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_FILE_NEWER' }),
  );
  expect(() => readAll(`${first}{"offer":`)).toThrow(
    expect.objectContaining({ code: 'FILE_CUT_OFF' }),
  );
});
