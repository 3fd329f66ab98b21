import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readWorkbook } from '../../../../../src/main/domain/catalogue/read-workbook.ts';
import { sourceOf } from './list-source.ts';
import { tableWorkbook, workbookOf } from './workbook/write-workbook.ts';

function read(bytes: Uint8Array, sheet?: string) {
  const source = sourceOf(bytes, {
    fileName: 'list.xlsx',
    ...(sheet === undefined ? {} : { sheet }),
  });
  const file = readWorkbook(source);
  return { ...file, records: [...file.batches].flat(), oddities: source.oddities };
}

/** One sheet with a header of columns A to D. */
function rows(data: string, parts: Partial<Parameters<typeof workbookOf>[0]> = {}) {
  const header = ['A', 'B', 'C', 'D'].map((it) => `<c t="str"><v>${it}</v></c>`).join('');
  return read(
    workbookOf({
      sheets: [{ name: 'S', data: `<sheetData><row>${header}</row>${data}</sheetData>` }],
      ...parts,
    }),
  );
}

test('texts come out of the shared list, runs together, without how to pronounce them', () => {
  const { records } = rows(
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>',
    {
      sharedStrings: [
        'one &amp; <![CDATA[<two>]]>',
        '<si><r><rPr><b/></rPr><t>云</t></r><r><t>防火墙</t></r><rPh sb="0" eb="1"><t>yun</t></rPh></si>',
      ],
    },
  );

  expect(records).toEqual([{ fields: ['one & <two>', '', '云防火墙', ''], line: 2 }]);
});

test('numbers come as a person would type them, and long ones are told', () => {
  const { records, oddities } = rows(
    '<row r="2"><c><v>0.10000000000000001</v></c><c><v>1E+20</v></c><c><v>-1.5</v></c><c><v>1E+22</v></c></row>',
  );

  expect(records[0]?.fields).toEqual([
    '0.1',
    '100000000000000000000',
    '-1.5',
    '10000000000000000000000',
  ]);
  expect(oddities.map(({ flag }) => flag)).toEqual(['long-number', 'long-number']);
});

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
  <numFmt numFmtId="165" formatCode="[Red]&quot;days&quot;0.00"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

test.each([
  [1, '45989', '2025-11-28'],
  [2, '45989', '2025-11-28'],
  [3, '45989', '45989'],
  [4, '1.5', '1.5'],
  [5, '45989.75', '2025-11-28T18:00:00Z'],
  [5, '0.5', '12:00:00'],
  [1, '1', '1900-01-01'],
  [1, '61', '1900-03-01'],
  [1, '-3', '-3'],
  [1, '99999999', '99999999'],
])('a number of style %i that is %s is read as %s', (style, stored, text) => {
  const { records } = rows(`<row r="2"><c s="${style}"><v>${stored}</v></c></row>`, { styles });

  expect(records[0]?.fields[0]).toBe(text);
});

test('a workbook that counts from 1904 shows the same day', () => {
  const { records } = rows('<row r="2"><c s="1"><v>44527</v></c></row>', {
    styles,
    workbookProperties: '<workbookPr date1904="1"/>',
  });

  expect(records[0]?.fields[0]).toBe('2025-11-28');
});

test('of a formula the kept value is taken and told; an error is left out and told', () => {
  const { records, oddities } = rows(
    '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x.example")</f><v>kept</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="b"><v>1</v></c><c r="D2"><f>1+1</f></c></row>',
  );

  expect(records[0]?.fields).toEqual(['kept', '', 'true', '']);
  expect(oddities).toEqual([
    { line: 2, flag: 'formula', value: 'A2 kept' },
    { line: 2, flag: 'cell-error', value: 'B2 #N/A' },
  ]);
});

test('a record has the number of its row; empty rows are none; hidden and merged ones are told', () => {
  const { records, oddities } = read(
    workbookOf({
      sheets: [
        {
          name: 'S',
          data: `<sheetData>
            <row r="1"><c r="A1" t="str"><v>Offers of the year</v></c></row>
            <row r="3"><c r="A3" t="str"><v>id</v></c><c r="B3" t="str"><v>name</v></c></row>
            <row r="4"/><row r="5" hidden="1"><c r="B5" t="str"><v>x</v></c></row>
            <row r="6"><c r="A6" s="3"/></row>
            <row r="9"><c r="A9" t="str"><v>y</v></c></row></sheetData>
            <mergeCells count="1"><mergeCell ref="A9:A10"/></mergeCells>`,
        },
      ],
    }),
  );

  expect(records).toEqual([
    { fields: ['', 'x'], line: 5 },
    { fields: ['y', ''], line: 9 },
  ]);
  expect(oddities).toEqual([
    { line: 5, flag: 'hidden-row', value: 'x' },
    { line: 9, flag: 'merged-cells', value: 'A9:A10' },
  ]);
});

const two = [
  {
    name: 'Hidden',
    state: 'veryHidden',
    data: '<sheetData><row><c t="str"><v>h</v></c><c t="str"><v>i</v></c></row><row><c><v>1</v></c></row></sheetData>',
  },
  {
    name: 'Liste & 云',
    data: '<sheetData><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c><v>2</v></c></row></sheetData>',
  },
];

test('the first sheet that is not hidden is read, or the one that is asked for', () => {
  const bytes = workbookOf({ sheets: two });

  expect(read(bytes)).toMatchObject({
    sheet: 'Liste & 云',
    header: ['a', 'b'],
    sheets: [
      { name: 'Hidden', isHidden: true },
      { name: 'Liste & 云', isHidden: false },
    ],
  });
  expect(read(bytes, 'Hidden').header).toEqual(['h', 'i']);
  expect(() => read(bytes, 'none')).toThrow(expect.objectContaining({ code: 'SHEET_NOT_FOUND' }));
});

test('prefixes of names make no difference', () => {
  const { records } = rows(
    '<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>v</x:t></x:is></x:c></x:row>',
  );

  expect(records[0]?.fields[1]).toBe('v');
});

test('any texts survive the way through a workbook', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' x ', '\r\n', '_x000D_', '&amp;', '<a>', ']]>', '\u0001', '云', '😀'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, (data) => {
      const { records } = read(tableWorkbook([['a', 'b', 'c'], ...data, ['end', '', '']]));
      const expected = [...data, ['end', '', '']].filter((row) => row.some((it) => it !== ''));
      expect(records.map(({ fields }) => fields)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
