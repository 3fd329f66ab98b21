import { strToU8, zipSync, type Zippable } from 'fflate';

import { partsOfWorkbook } from '../unit/main/domain/catalogue/workbook/write-workbook.ts';

/** A file that is made to exhaust whoever reads it. */
export type Bomb = {
  readonly name: string;
  /** Whether it must be refused; else it may also be read. */
  readonly isRefused: boolean;
  readonly make: () => Uint8Array;
};

const mebibyte = 1024 * 1024;
const header = '<row><c t="str"><v>publisherId</v></c><c t="str"><v>offerId</v></c></row>';
const sheetPath = 'xl/worksheets/sheet1.xml';

export const bombs: readonly Bomb[] = [
  refused('XLSX, 200 MB in 500 kB', () => bigSheet(200 * mebibyte)),
  refused('XLSX, 200 MB in 500 kB, the directory lies', () =>
    lieAboutSize(bigSheet(200 * mebibyte), sheetPath, 30 * mebibyte),
  ),
  refused('XLSX, 200 MB of random letters in one cell', () => bigSheet(200 * mebibyte, true)),
  refused('XLSX, a billion laughs', () => {
    const entities = Array.from(
      { length: 10 },
      (_, it) => `<!ENTITY l${it + 1} "${`&l${it};`.repeat(10)}">`,
    );
    return sheetOf(
      `<!DOCTYPE a [<!ENTITY l0 "ha">${entities.join('')}]><worksheet>&l10;</worksheet>`,
    );
  }),
  refused('XLSX, tags 1,000,000 deep', () => sheetOf('<a>'.repeat(1_000_000))),
  refused('XLSX, one tag of 60 MB', () => sheetOf(`<worksheet a="${'x'.repeat(60 * mebibyte)}"/>`)),
  read('XLSX, a million cells at the right edge', () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, it) => `<row><c r="XFD${it + 2}"><v>1</v></c></row>`,
    );
    return sheetOf(`<worksheet><sheetData>${header}${rows.join('')}</sheetData></worksheet>`);
  }),
  read('XLSX, 60 MB of empty shared texts', () => {
    const parts = partsOfWorkbook({
      sheets: [{ name: 'S', data: `<sheetData>${header}<row><c><v>1</v></c></row></sheetData>` }],
      sharedStrings: ['x'],
    });
    return zipSync({
      ...parts,
      'xl/sharedStrings.xml': strToU8(`<sst>${'<si/>'.repeat(11_000_000)}</sst>`),
    });
  }),
  read('XLSX, 60 MB of cells', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(1_040_000);
    return sheetOf(`<worksheet><sheetData>${header}${rows}</sheetData></worksheet>`);
  }),
  refused('CSV, a cell of 100 MB', () =>
    Buffer.concat([Buffer.from('publisherId,offerId\n1,"'), Buffer.alloc(100 * mebibyte, 'x')]),
  ),
  refused('CSV, 100 MB of quotes', () =>
    Buffer.concat([Buffer.from('publisherId,offerId\n'), Buffer.alloc(100 * mebibyte, '"')]),
  ),
  refused('CSV, 100 MB of NULs', () => Buffer.alloc(100 * mebibyte)),
  refused('CSV, 16,385 columns', () => Buffer.from(`a${',a'.repeat(16_384)}\n1,2\n`)),
  read('CSV, 16,384 columns in 2,000 rows', () =>
    Buffer.from(
      `publisherId,offerId${',a'.repeat(16_382)}\n${`1,2${','.repeat(16_382)}\n`.repeat(2_000)}`,
    ),
  ),
  refused('JSON, a text of 100 MB', () =>
    Buffer.concat([Buffer.from('[{"a":"'), Buffer.alloc(100 * mebibyte, 'x'), Buffer.from('"}]')]),
  ),
  refused('JSON, 100 MB of brackets', () => Buffer.alloc(100 * mebibyte, '[{"a":')),
  refused('JSON, a record of 100 MB', () =>
    Buffer.concat([
      Buffer.from('[{"a":[0'),
      Buffer.alloc(100 * mebibyte, ',1'),
      Buffer.from(']}]'),
    ]),
  ),
  refused('JSON, a million names', () =>
    Buffer.from(`[${Array.from({ length: 1_000_000 }, (_, it) => `{"c${it}":1}`).join(',\n')}]`),
  ),
  read('JSON, a long name around 100,000 others', () =>
    Buffer.from(
      `[{"${'x'.repeat(100_000)}":{${Array.from({ length: 80_000 }, (_, it) => `"c${it}":1`).join()}}}]`,
    ),
  ),
];

function refused(name: string, make: () => Uint8Array): Bomb {
  return { name, make, isRefused: true };
}

function read(name: string, make: () => Uint8Array): Bomb {
  return { name, make, isRefused: false };
}

function bigSheet(length: number, isCell = false): Uint8Array {
  const start = isCell ? `<worksheet><sheetData>${header}<row><c t="str"><v>` : '<worksheet>';
  const content = Buffer.alloc(length, isCell ? letters() : ' ');
  return sheetOf(Buffer.concat([Buffer.from(start), content]));
}

/** Enough of them that packing gains only so much. */
function letters(): string {
  let state = 1;
  return Array.from({ length: 400_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x61 + (state % 26));
  }).join('');
}

function sheetOf(xml: string | Uint8Array): Uint8Array {
  const parts: Zippable = partsOfWorkbook({ sheets: [{ name: 'S', data: '' }] });
  return zipSync({ ...parts, [sheetPath]: typeof xml === 'string' ? strToU8(xml) : xml });
}

/** Writes another size of a part into the directory of the container. */
export function lieAboutSize(container: Uint8Array, path: string, sizeBytes: number): Uint8Array {
  const bytes = Buffer.from(container);
  const sizeBehindName = 46 - 24;
  bytes.writeUInt32LE(sizeBytes, bytes.lastIndexOf(path) - sizeBehindName);
  return bytes;
}
