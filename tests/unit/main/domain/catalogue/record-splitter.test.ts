import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { parseRecords } from '../../../../../src/main/domain/catalogue/parse-record.ts';
import { createRecordSplitter } from '../../../../../src/main/domain/catalogue/record-splitter.ts';

function split(text: string, chunkLength = text.length, most = 1_000) {
  const splitter = createRecordSplitter(',', most);
  const records = [];
  for (let start = 0; start < text.length; start += chunkLength) {
    const pushed = splitter.push(text.slice(start, start + chunkLength));
    records.push(...pushed.records);
    if (pushed.failure) return { records, failure: pushed.failure };
  }
  const finished = splitter.finish();
  return { records: [...records, ...finished.records], failure: finished.failure };
}

test('a record starts on the line after the last line of the one before', () => {
  const { records } = split('a,b\n"1\r\n2\r\n3",x\ny,z\n');

  expect(records.map((it) => it.line)).toEqual([1, 2, 5]);
});

test.each(['\n', '\r\n', '\r'])('records that end in %j are one line each', (end) => {
  const { records } = split(['a,b', 'c,d', 'e,f', ''].join(end), 1);

  expect(records.map((it) => it.text)).toEqual(['a,b', 'c,d', 'e,f']);
  expect(records.map((it) => it.line)).toEqual([1, 2, 3]);
});

test('an empty line is no record and still counts as a line', () => {
  expect(split('a,b\n\n\nc,d\n').records.map((it) => it.line)).toEqual([1, 4]);
});

test('a quote inside an unquoted field opens nothing', () => {
  expect(split('5" pipe,b\nc,d\n').records).toHaveLength(2);
});

test('a quote that is never closed is told with the line where its record starts', () => {
  expect(split('a,b\n1,2\n3,"open\nand on\n').failure).toEqual({ kind: 'cut-off', line: 3 });
});

test('a record beyond the limit is told before more of it is read', () => {
  expect(split(`a,b\n"${'x'.repeat(5_000)}`, 100, 200).failure).toEqual({
    kind: 'too-large',
    line: 2,
  });
});

test('whatever a CSV writer writes is read as the parser alone would read it, in any chunks', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '云', ';'),
    maxLength: 8,
  });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      (data, newline, chunk) => {
        const text = Papa.unparse(data, { newline, quotes: true }) + newline;

        const { records, failure } = split(text, chunk);

        expect(failure).toBeNull();
        expect(
          parseRecords(
            records.map((it) => it.text),
            ',',
          ),
        ).toEqual(data);
      },
    ),
    { numRuns: 500 },
  );
});
