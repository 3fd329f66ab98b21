import * as fc from 'fast-check';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';

import { marketplaceListing, offerListing } from '../unit/main/domain/catalogue/listings.ts';
import { partsOfWorkbook } from '../unit/main/domain/catalogue/workbook/write-workbook.ts';

/** What a file is made from; each kind gets its share of the runs. */
export const fileKinds = ['bytes', 'csv', 'xlsx', 'xml', 'json', 'own'] as const;
export type FileKind = (typeof fileKinds)[number];

const names = [
  'publisherId',
  'offerId',
  'name',
  'supportUrl',
  'plans',
  '__proto__',
  'constructor',
  '',
];
const cell = fc.oneof(
  fc.constantFrom(
    'a',
    '',
    ' ',
    '"',
    '""',
    '=1+1',
    '@x',
    '\u202e',
    '\ud800',
    '云防火墙',
    'x\r\ny',
    '1E+20',
    '[{"title":"t"}]',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const row = fc.array(cell, { maxLength: 6 });
const table = fc.tuple(
  mostly(
    fc.constant<string[]>(['publisherId', 'offerId', 'name']),
    fc.array(fc.oneof(fc.constantFrom(...names), cell), { maxLength: 6 }),
  ),
  fc.array(row, { maxLength: 6 }),
);

const csvPiece = fc.constantFrom(
  'a',
  'b',
  '"',
  '""',
  ',',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '云',
  '\ufeff',
);
const goodHeader = 'publisherId,offerId,name\n';
const csv = fc.oneof(
  fc.string({ unit: csvPiece, maxLength: 60 }).map((text) => `${goodHeader}${text}\n`),
  fc.string({ unit: csvPiece, maxLength: 60 }),
  fc
    .array(row, { maxLength: 6 })
    .map((rows) => `${goodHeader}${rows.map((it) => it.join(',')).join('\n')}\n`),
  fc
    .tuple(table, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([[header, rows], delimiter, end]) =>
      [header, ...rows]
        .map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(delimiter))
        .join(end),
    ),
);
const csvBytes = fc
  .tuple(csv, fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'utf16le', 'latin1'))
  .map(([text, encoding]) => new Uint8Array(Buffer.from(text, encoding)));

const xmlPiece = fc.constantFrom(
  '<row r="2">',
  '<row>',
  '</row>',
  '<c r="A1" t="s">',
  '<c t="inlineStr">',
  '<c t="e">',
  '<c s="1">',
  '<c/>',
  '</c>',
  '<v>',
  '</v>',
  '<f>',
  '</f>',
  '<is>',
  '</is>',
  '<t>',
  '</t>',
  '<sheetData>',
  '</sheetData>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '&amp;',
  '&x;',
  '&#0;',
  '&#x41;',
  '&',
  '<?x?>',
  '1',
  'x',
  ' r="XFD9"',
  '\0',
  '>',
  '<mergeCell ref="A1:B2"/>',
  '<xf numFmtId="14"/>',
  "<a b='\">'/>",
  '<x:c xmlns:x="y">',
  '_x000D_',
  '1E+300',
  '-1',
);
const xmlText = fc.string({ unit: xmlPiece, maxLength: 30 });
const goodCell = fc.constantFrom(
  '<c t="s"><v>0</v></c>',
  '<c t="s"><v>9</v></c>',
  '<c t="inlineStr"><is><t>x</t></is></c>',
  '<c t="e"><v>#N/A</v></c>',
  '<c s="0"><v>45989.5</v></c>',
  '<c><v>1E+300</v></c>',
  '<c><f>A1</f><v>7</v></c>',
  '<c/>',
  '<c t="b"><v>1</v></c>',
  '<c t="str"><v>_xD800__x000D_&#x202E;</v></c>',
  '<c t="d"><v>2026-01-01T00:00:00</v></c>',
  '<c r="XFD2"><v>1</v></c>',
);
const goodRows = fc
  .array(fc.array(goodCell, { maxLength: 5 }), { maxLength: 6 })
  .map((rows) => rows.map((cells) => `<row>${cells.join('')}</row>`).join(''));
const header = '<row><c t="str"><v>publisherId</v></c><c t="str"><v>offerId</v></c></row>';
const xmlWorkbook = fc
  .tuple(
    mostly(goodRows, xmlText),
    fc.array(mostly(fc.constant('x'), xmlText), { maxLength: 3 }),
    mostly(fc.constant('<xf numFmtId="14"/>'), xmlText),
    mostly(fc.constant(true), fc.boolean()),
  )
  .map(([rows, strings, styles, isWhole]) =>
    zip(
      partsOfWorkbook({
        sheets: [{ name: 'S', data: isWhole ? `<sheetData>${header}${rows}</sheetData>` : rows }],
        sharedStrings: strings,
        styles: `<styleSheet><cellXfs>${styles}</cellXfs></styleSheet>`,
      }),
    ),
  );

const workbook = table.map(([head, rows]) => {
  const data = [head, ...rows].map((cells, index) => {
    const inside = cells.map(
      (it) => `<c t="inlineStr"><is><t>${it.replaceAll(/[<&\p{C}]/gu, '_')}</t></is></c>`,
    );
    return `<row r="${index + 1}">${inside.join('')}</row>`;
  });
  return partsOfWorkbook({
    sheets: [{ name: 'S', data: `<sheetData>${data.join('')}</sheetData>` }],
  });
});
/** One part of a good workbook with a piece of it changed. */
const brokenPart = fc
  .tuple(workbook, fc.nat(), fc.nat(), fc.nat({ max: 20 }), xmlText)
  .map(([parts, which, at, length, text]) => {
    const paths = Object.keys(parts);
    const path = paths[which % paths.length] ?? '';
    const part = parts[path];
    const xml = part instanceof Uint8Array ? strFromU8(part) : '';
    const start = at % (xml.length + 1);
    const changed = xml.slice(0, start) + text + xml.slice(start + length);
    return zip({ ...parts, [path]: strToU8(changed) });
  });

const jsonPiece = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '"a"',
  '"publisherId":"p"',
  '"offerId":"o"',
  '"type":"X"',
  '1',
  '-',
  '1e9',
  'true',
  'null',
  '\\u0041',
  '\\',
  '\n',
  ' ',
  '"__proto__"',
  '"\\ud800"',
  '{"a":1}',
  '[{"offerId":"o"}]',
  '[[',
);
const record = fc.dictionary(
  fc.constantFrom(
    'publisherId',
    'offerId',
    'name',
    'plans',
    'contacts',
    '__proto__',
    'a.b',
    'type',
    '',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const records = fc.array(record, { maxLength: 4 });
const json = fc.oneof(
  records.map((list) => JSON.stringify(list)),
  records.map((items) => JSON.stringify({ count: 1, items })),
  records.map((list) => list.map((it) => `${JSON.stringify(it)}\n`).join('')),
  fc.string({ unit: jsonPiece, maxLength: 40 }).map((text) => `[${text}`),
  fc.string({ unit: jsonPiece, maxLength: 40 }).map((text) => `{"items":[${text}`),
  fc.json({ maxDepth: 6, noUnicodeString: false }),
  fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 4 }).map((list) => JSON.stringify(list)),
  fc
    .array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 })
    .map((list) => list.map((it) => `${JSON.stringify(it)}\n`).join('')),
  fc.constantFrom(JSON.stringify(offerListing), JSON.stringify(marketplaceListing, null, 1)),
);

const ownLine = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    '{"offer":{"publisherId":"p","offerId":"o"}}',
    '{"publisherContact":{}}',
    '',
    'x',
  ),
);
const own = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.array(ownLine, { maxLength: 5 }))
  .map(([version, lines]) =>
    [`{"format":"fingerpost-catalogue","version":${version}}`, ...lines, ''].join('\n'),
  );

const good: Readonly<Record<FileKind, fc.Arbitrary<Uint8Array>>> = {
  bytes: fc.uint8Array({ maxLength: 120 }),
  csv: csvBytes,
  xlsx: mostly(
    workbook.map((parts) => zip(parts)),
    brokenPart,
  ),
  xml: xmlWorkbook,
  json: json.map((text) => new Uint8Array(Buffer.from(text))),
  own: own.map((text) => new Uint8Array(Buffer.from(text))),
};

type Mutation = { readonly at: number; readonly remove: number; readonly insert: Uint8Array };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 8 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom(
      strToU8('PK\u0003\u0004'),
      strToU8('"'),
      strToU8('\n'),
      strToU8('<'),
      strToU8('[{'),
    ),
  ),
});

/** Files of that kind: as they were made, or with a few places changed, or cut off. */
export function fileOf(kind: FileKind): fc.Arbitrary<Uint8Array> {
  const made = good[kind];
  const changed = fc
    .tuple(made, fc.array(mutation, { minLength: 1, maxLength: 3 }))
    .map(([bytes, mutations]) => mutations.reduce((it, change) => mutate(it, change), bytes));
  const cut = fc
    .tuple(made, fc.nat())
    .map(([bytes, length]) => bytes.subarray(0, length % (bytes.length + 1)));
  return fc.oneof(
    { weight: 6, arbitrary: made },
    { weight: 3, arbitrary: changed },
    { weight: 1, arbitrary: cut },
  );
}

function mutate(bytes: Uint8Array, { at, remove, insert }: Mutation): Uint8Array {
  const start = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)]);
}

/** Five times of six the one that is likely to be read to its end. */
function mostly<Value>(
  likely: fc.Arbitrary<Value>,
  other: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 5, arbitrary: likely }, { weight: 1, arbitrary: other });
}

/** Packed or not, by its size, so that both ways of reading are met. */
function zip(parts: Zippable): Uint8Array {
  const size = Object.values(parts).reduce(
    (sum, part) => sum + (part instanceof Uint8Array ? part.length : 0),
    0,
  );
  return zipSync(parts, { level: size % 3 === 0 ? 1 : 0 });
}
