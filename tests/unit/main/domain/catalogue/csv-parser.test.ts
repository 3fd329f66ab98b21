import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { createCsvParser } from '../../../../../src/main/domain/catalogue/csv-parser.ts';

function parse(text: string, chunkLength = text.length, most = 1_000) {
  const parser = createCsvParser(',', most);
  const records = [];
  for (let start = 0; start < text.length; start += chunkLength) {
    const pushed = parser.push(text.slice(start, start + chunkLength));
    records.push(...pushed.records);
    if (pushed.failure) return { records, failure: pushed.failure };
  }
  const finished = parser.finish();
  return { records: [...records, ...finished.records], failure: finished.failure };
}

test('a record starts on the line after the last line of the one before', () => {
  const { records } = parse('a,b\n"1\r\n2\r\n3",x\ny,z\n');

  expect(records.map((it) => it.line)).toEqual([1, 2, 5]);
});

test.each(['\n', '\r\n', '\r'])('records that end in %j are one line each', (end) => {
  const { records } = parse(['a,b', 'c,d', 'e,f', ''].join(end), 1);

  expect(records.map((it) => it.fields.join())).toEqual(['a,b', 'c,d', 'e,f']);
  expect(records.map((it) => it.line)).toEqual([1, 2, 3]);
});

test('an empty line is no record and still counts as a line', () => {
  expect(parse('a,b\n\n\nc,d\n').records.map((it) => it.line)).toEqual([1, 4]);
});

test('a quote inside an unquoted field opens nothing', () => {
  expect(parse('5" pipe,b\nc,d\n').records).toHaveLength(2);
});

test('spaces behind a closing quote are passed over', () => {
  expect(parse('"a"  ,"b" \n').records[0]).toMatchObject({
    fields: ['a', 'b'],
    hasBrokenQuotes: false,
  });
});

test('a quote that is never closed is told with the line where its record starts', () => {
  expect(parse('a,b\n1,2\n3,"open\nand on\n').failure).toEqual({ kind: 'cut-off', line: 3 });
});

test('a record beyond the limit is told before more of it is read', () => {
  expect(parse(`a,b\n"${'x'.repeat(5_000)}`, 100, 200).failure).toEqual({
    kind: 'too-large',
    line: 2,
  });
});

const character = fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '云', ';');

test('whatever a CSV writer writes is read as it was, in any chunks', () => {
  const cell = fc.string({ unit: character, maxLength: 8 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      (data, newline, quotes, chunk) => {
        const text = Papa.unparse(data, { newline, quotes }) + newline;

        const { records, failure } = parse(text, chunk);

        expect(failure).toBeNull();
        expect(records.map(({ fields }) => fields)).toEqual(data);
        expect(records.some(({ hasBrokenQuotes }) => hasBrokenQuotes)).toBe(false);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('where the chunks of a file end makes no difference, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: character, maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (text, chunk) => {
        expect(parse(text, chunk)).toEqual(parse(text));
      },
    ),
    { numRuns: 3_000 },
  );
});
