import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readRecords } from '../../../../../src/main/domain/catalogue/read-records.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import type { Encoding } from '../../../../../src/shared/model/catalogue-import.ts';
import { sourceOf } from './list-source.ts';

function read(content: string | Uint8Array, encoding?: Encoding, delimiter?: string) {
  const source = sourceOf(content, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  const csv = readRecords(source);
  const records = [...csv.batches].flat().map(({ fields, line }) => ({ fields, line }));
  return { ...csv, records, oddities: source.oddities };
}

function refusal(content: string | Uint8Array, encoding?: Encoding): unknown {
  try {
    return read(content, encoding).records;
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.params } : error;
  }
}

test.each([',', ';', '\t', '|'])('columns may be separated by %j', (delimiter) => {
  const { header, records } = read(`a${delimiter}"b c"\n1${delimiter}"x,y;z"\n`);

  expect(header).toEqual(['a', 'b c']);
  expect(records).toEqual([{ fields: ['1', 'x,y;z'], line: 2 }]);
});

test('a separator inside a quoted column name does not decide', () => {
  expect(read('"a;b;c;d",e\n1,2\n').header).toEqual(['a;b;c;d', 'e']);
});

test('the byte order mark is not part of the first column', () => {
  expect(read('\ufeffid,name\n1,x\n').header).toEqual(['id', 'name']);
});

test('a chosen encoding is followed', () => {
  expect(read(Buffer.from('id,name\n1,x\n', 'utf16le'), 'utf-16le').records[0]?.fields).toEqual([
    '1',
    'x',
  ]);
});

test('values are as typed: spaces, line ends inside quotes and doubled quotes', () => {
  expect(read('a,b\n" x ","1\r\n2 ""q"""\n').records[0]?.fields).toEqual([' x ', '1\r\n2 "q"']);
});

test('column names such as __proto__, twice the same, and thousands of them are only names', () => {
  const names = [
    '__proto__',
    'constructor',
    'same',
    'same',
    ...Array.from({ length: 5_000 }, String),
  ];

  const { header, records } = read(`${names.join(',')}\n${names.map(() => 'v').join(',')}\n`);

  expect(header).toEqual(names);
  expect(records[0]?.fields).toHaveLength(names.length);
});

test.each([
  ['nothing', '', 'FILE_EMPTY'],
  ['white space', ' \n\r\n\t', 'FILE_EMPTY'],
  ['a header only', 'id,name\n', 'FILE_WITHOUT_RECORDS'],
  ['a header and empty lines', 'id,name\n\n\n', 'FILE_WITHOUT_RECORDS'],
  ['one column', 'just a line of prose\nand another\n', 'FILE_WITHOUT_COLUMNS'],
  ['a container that is no workbook', Buffer.from('504b030414000600', 'hex'), 'WORKBOOK_DAMAGED'],
  ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_NOT_A_LIST'],
  ['a web page', '<!DOCTYPE html>\n<p>a, b</p>\n', 'FILE_NOT_A_LIST'],
  ['bytes without order', Buffer.from('0001f0002003000004000a2c', 'hex'), 'FILE_NOT_A_LIST'],
  ['a NUL in the text', 'id,name\n1,a\0b\n', 'FILE_NOT_A_LIST'],
  [
    'Western text of an old encoding',
    Buffer.from('id,n\n1,Müller\n', 'latin1'),
    'ENCODING_UNKNOWN',
  ],
])('%s is refused', (_, content, code) => {
  expect(refusal(content)).toMatchObject({ code, file: 'list.csv' });
});

test('a file that is cut off in the middle of a record is refused, with the line of that record', () => {
  const whole = 'id,name,text\n1,a,"first\nsecond"\n2,云防火墙,"third"\n';
  const bytes = Buffer.from(whole);

  expect(refusal('id,name,text\n1,a,"first\nsecond"\n2,b,"thi')).toMatchObject({
    code: 'FILE_CUT_OFF',
    line: 4,
  });
  expect(refusal('id,name,text\n1,a,x\n2,b')).toMatchObject({ code: 'FILE_CUT_OFF', line: 3 });
  const insideCharacter = bytes.subarray(0, bytes.indexOf('云') + 2);
  expect(refusal(insideCharacter)).toMatchObject({ code: 'FILE_CUT_OFF', line: 4 });
});

test('a short row at the end is an ordinary short row when its line is ended', () => {
  expect(read('id,name,text\n1,a,x\n2,b\n').records[1]?.fields).toEqual(['2', 'b']);
});

test('a field of 100 MB is refused after its first MiB, the rest is never read', () => {
  const piece = Buffer.alloc(256 * 1024, 'x');
  let pieces = 0;
  function* bytes(): Generator<Uint8Array> {
    yield Buffer.from('id,name\n1,a\n2,"');
    for (let count = 0; count < 400; count += 1) {
      pieces = count + 1;
      yield piece;
    }
    yield Buffer.from('"\n');
  }

  const csv = readRecords({ ...sourceOf('', { encoding: 'utf-8' }), bytes });
  pieces = 0;

  expect(() => [...csv.batches]).toThrow(
    expect.objectContaining({
      code: 'FIELD_TOO_LARGE',
      params: expect.objectContaining({ line: 3 }),
    }),
  );
  expect(pieces).toBeLessThanOrEqual(5);
});

test('any bytes at all give records or a refusal of ours, never a crash', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ',', '"', '\n', '\r', '云', '\ufeff', ';'),
    maxLength: 60,
  });
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    text,
    text.map((it) => `id,name\n${it}`),
  );
  fc.assert(
    fc.property(content, (it) => {
      const result = refusal(it);
      const isOurs =
        Array.isArray(result) ||
        (typeof result === 'object' && result !== null && 'code' in result);
      expect(isOurs).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a separator that was chosen is followed', () => {
  expect(read('a;b,c\n1;2,3\n', undefined, ';')).toMatchObject({
    delimiter: ';',
    header: ['a', 'b,c'],
    records: [{ fields: ['1', '2,3'] }],
  });
});

test('quotes that do not enclose their value are told, and no later record is swallowed', () => {
  const { records, oddities } = read(
    'a,b\n"bad"tail,x\n"one "two" three",y\n3,"open\n4,z\n5,"closed"\n6,end\n',
  );

  expect(records).toEqual([
    { fields: ['badtail', 'x'], line: 2 },
    { fields: ['one two" three"', 'y'], line: 3 },
    { fields: ['3', '"open'], line: 4 },
    { fields: ['4', 'z'], line: 5 },
    { fields: ['5', 'closed'], line: 6 },
    { fields: ['6', 'end'], line: 7 },
  ]);
  expect(oddities.map(({ line, flag }) => ({ line, flag }))).toEqual([
    { line: 2, flag: 'broken-quotes' },
    { line: 3, flag: 'broken-quotes' },
    { line: 4, flag: 'broken-quotes' },
  ]);
});

function columns(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `c${index}`);
  return `${names.join(',')}\n${','.repeat(count - 1)}\n`;
}

test('16,384 columns are read, one more is refused', () => {
  expect(read(columns(16_384)).header).toHaveLength(16_384);
  expect(refusal(columns(16_385))).toMatchObject({ code: 'TOO_MANY_COLUMNS', limit: 16_384 });
});
