import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';

import { readRecords } from '../../../../../../src/main/domain/catalogue/read-records.ts';
import { AppError } from '../../../../../../src/shared/errors.ts';
import { sourceOf } from '../list-source.ts';
import { partsOfWorkbook } from './write-workbook.ts';

const data =
  '<sheetData><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c><v>1</v></c></row></sheetData>';

function good(sheet = data, more: Zippable = {}): Uint8Array {
  return zipSync(partsOfWorkbook({ sheets: [{ name: 'S', data: sheet }], more }));
}

function refusal(bytes: Uint8Array): unknown {
  try {
    const file = readRecords(sourceOf(bytes, { fileName: 'list.xlsx' }));
    return [...file.batches].flat();
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.params } : error;
  }
}

const entry = [0x50, 0x4b, 0x01, 0x02];
const local = [0x50, 0x4b, 0x03, 0x04];
const end = [0x50, 0x4b, 0x05, 0x06];

/** Writes `value` behind the last place where these bytes stand. */
function patch(
  bytes: Uint8Array,
  mark: readonly number[],
  offset: number,
  value: readonly number[],
) {
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from(mark));
  const patched = Uint8Array.from(bytes);
  patched.set(value, at + offset);
  return patched;
}

test('the workbook that the others are made of is read', () => {
  expect(refusal(good())).toEqual([{ fields: ['1', ''], line: 2 }]);
});

test.each([
  ['an encrypted part', patch(good(), entry, 8, [1, 0]), 'WORKBOOK_ENCRYPTED'],
  ['an unknown method of packing', patch(good(), entry, 10, [9, 0]), 'WORKBOOK_DAMAGED'],
  ['a wrong check sum', patch(good(), entry, 16, [1, 2, 3, 4]), 'WORKBOOK_DAMAGED'],
  ['a part that is said to be shorter', patch(good(), entry, 24, [9, 0, 0, 0]), 'WORKBOOK_DAMAGED'],
  ['a part that is said to be longer', patch(good(), entry, 24, [0, 0, 1, 0]), 'WORKBOOK_DAMAGED'],
  ['a part outside of the file', patch(good(), entry, 42, [0, 0, 0, 9]), 'WORKBOOK_DAMAGED'],
  ['a part over another', patch(good(), entry, 42, [0, 0, 0, 0]), 'WORKBOOK_DAMAGED'],
  ['a part whose own header is not there', patch(good(), local, 0, [0]), 'WORKBOOK_DAMAGED'],
  [
    'a part whose own header has another name',
    patch(good(), local, 30, [0x79]),
    'WORKBOOK_DAMAGED',
  ],
  ['a directory that counts too many', patch(good(), end, 8, [9, 0, 9, 0]), 'WORKBOOK_DAMAGED'],
  ['a directory that starts elsewhere', patch(good(), end, 16, [1, 0, 0, 0]), 'WORKBOOK_DAMAGED'],
  ['ZIP64', patch(good(), end, 10, [0xff, 0xff]), 'WORKBOOK_TOO_LARGE'],
  ['no directory', good().subarray(0, 200), 'WORKBOOK_DAMAGED'],
  [
    'a part twice, in other letters',
    good(data, { 'XL/Workbook.xml': strToU8('<x/>') }),
    'WORKBOOK_DAMAGED',
  ],
  ['a part with a way out', good(data, { '../../evil.xml': strToU8('<x/>') }), 'WORKBOOK_DAMAGED'],
  ['a part at the root of a disk', good(data, { '/etc/x': strToU8('<x/>') }), 'WORKBOOK_DAMAGED'],
  ['a part with a backslash', good(data, { 'xl\\x.xml': strToU8('<x/>') }), 'WORKBOOK_DAMAGED'],
  ['a Word document', good(data, { 'word/document.xml': strToU8('<x/>') }), 'FILE_NOT_A_LIST'],
  ['a binary workbook', good(data, { 'xl/workbook.bin': new Uint8Array(9) }), 'FILE_NOT_A_LIST'],
  ['some other container', zipSync({ 'a.csv': strToU8('a,b\n1,2\n') }), 'FILE_NOT_A_LIST'],
  [
    'a container inside a container',
    good(data, { 'xl/worksheets/sheet1.xml': good() }),
    'WORKBOOK_DAMAGED',
  ],
])('%s is refused', (_, bytes, code) => {
  expect(refusal(bytes)).toMatchObject({ code, file: 'list.xlsx' });
});

const sheet = (xml: string | Uint8Array): Uint8Array =>
  good(data, { 'xl/worksheets/sheet1.xml': typeof xml === 'string' ? strToU8(xml) : xml });

test.each([
  ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>', 'WORKBOOK_UNSAFE'],
  ['an entity of its own', '<worksheet>&lol;</worksheet>', 'WORKBOOK_UNSAFE'],
  [
    'an entity in an attribute',
    '<worksheet><mergeCell ref="&xxe;"/></worksheet>',
    'WORKBOOK_UNSAFE',
  ],
  ['half a character by its number', '<worksheet>&#xD800;</worksheet>', 'WORKBOOK_DAMAGED'],
  ['an ampersand alone', '<worksheet>a & b</worksheet>', 'WORKBOOK_DAMAGED'],
  ['tags that cross', '<worksheet><a><b></a></b></worksheet>', 'WORKBOOK_DAMAGED'],
  ['two roots', '<worksheet/><worksheet/>', 'WORKBOOK_DAMAGED'],
  ['an end in the middle', '<worksheet><sheetData><row><c t="str"><v>a', 'WORKBOOK_DAMAGED'],
  ['nesting without end', '<a>'.repeat(5_000), 'WORKBOOK_DAMAGED'],
  ['bytes that are no UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe), 'WORKBOOK_DAMAGED'],
  ['a NUL', '<worksheet>\0</worksheet>', 'WORKBOOK_DAMAGED'],
  [
    'rows that go back',
    '<worksheet><sheetData><row r="5"/><row r="4"/></sheetData></worksheet>',
    'WORKBOOK_DAMAGED',
  ],
  [
    'cells that go back',
    '<worksheet><sheetData><row><c r="B1"/><c r="A1"/></row></sheetData></worksheet>',
    'WORKBOOK_DAMAGED',
  ],
  [
    'a column beyond the last',
    '<worksheet><sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
    'TOO_MANY_COLUMNS',
  ],
  [
    'a row beyond the last',
    '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
    'WORKBOOK_DAMAGED',
  ],
  ['no rows', '<worksheet><sheetData/></worksheet>', 'WORKBOOK_WITHOUT_SHEET'],
  [
    'one column',
    '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    'FILE_WITHOUT_COLUMNS',
  ],
  [
    'a header alone',
    data
      .replace(/<row><c><v>1.*/, '</sheetData>')
      .replace(/^/, '<worksheet>')
      .replace(/$/, '</worksheet>'),
    'FILE_WITHOUT_RECORDS',
  ],
])('a sheet with %s is refused', (_, xml, code) => {
  expect(refusal(sheet(xml))).toMatchObject({ code, file: 'list.xlsx' });
});

test('a cell of more than 1 MiB is refused', () => {
  const cell = `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(2_000_000)}</v></c></row></sheetData></worksheet>`;

  expect(refusal(sheet(cell))).toMatchObject({ code: 'FIELD_TOO_LARGE', limit: '1 MiB' });
});

test('a part that unpacks to hundreds of times its size is refused by what the directory says', () => {
  expect(refusal(sheet(new Uint8Array(70 * 1024 * 1024)))).toMatchObject({
    code: 'WORKBOOK_TOO_LARGE',
  });
});

test('a part that unpacks to more than the directory says is refused when it goes beyond', () => {
  const bomb = sheet(new Uint8Array(10 * 1024 * 1024));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const at = Buffer.from(bomb).lastIndexOf(name) - 46;
  const lying = Uint8Array.from(bomb);
  lying.set([0, 0, 1, 0], at + 24);

  expect(refusal(lying)).toMatchObject({ code: 'WORKBOOK_DAMAGED' });
});
