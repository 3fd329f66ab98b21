import { expect, test } from 'vitest';

import { findColumns } from '../../../../../src/main/domain/catalogue/columns.ts';
import { guessMapping } from '../../../../../src/main/domain/catalogue/guess-mapping.ts';
import { previewRecords } from '../../../../../src/main/domain/catalogue/preview-record.ts';
import { readRecords } from '../../../../../src/main/domain/catalogue/read-records.ts';
import { sourceOf } from './list-source.ts';

function preview(content: string) {
  const source = sourceOf(content);
  const file = readRecords(source);
  const mapping = guessMapping(file.header);
  return previewRecords([...file.batches].flat(), {
    source: {
      mapping,
      columns: findColumns(mapping, file.header),
      isMicrosofts: () => false,
      file: 'list.csv',
      capturedAt: '2026-11-23T10:00:00.000Z',
      capturedBy: 'Wei',
    },
    columnCount: file.header.length,
    format: file.format,
    oddities: source.oddities,
  });
}

test('each field is shown as the catalogue would have it, with what is odd about the row', () => {
  const [record] = preview(
    'publisherId,offerId,isFree,plans,cspState,engineeringEmail,verifiedAt,popularity\n' +
      'quayside,lights,yes,Small; Large,opted in,eng@quayside.example,2026/11/01,many\n',
  );

  expect(record).toEqual({
    line: 2,
    rejected: null,
    fields: [
      { field: 'publisherId', value: 'quayside' },
      { field: 'offerId', value: 'lights' },
      { field: 'name', value: 'lights' },
      { field: 'billingModel', value: 'free' },
      { field: 'plans', value: 'Small; Large' },
      { field: 'cspState', value: 'opt-in' },
      { field: 'engineeringEmail', value: 'eng@quayside.example' },
      { field: 'verifiedAt', value: '2026-11-01T00:00:00.000Z' },
    ],
    flags: expect.arrayContaining([{ flag: 'value-not-understood', value: 'many' }]),
  });
});

test('a record that would be rejected says why, and what was odd about its form', () => {
  const records = preview('publisherId,offerId\nonly,"half"x\n,nobody\na,b,c\na\n');

  expect(records.map(({ line, rejected }) => [line, rejected])).toEqual([
    [2, null],
    [3, 'missing-key'],
    [4, 'too-many-fields'],
    [5, 'too-few-fields'],
  ]);
  expect(records[0]?.flags).toContainEqual({ flag: 'broken-quotes', value: 'only | halfx' });
});
