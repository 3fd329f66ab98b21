const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const sheetMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The XML of a workbook that holds nothing but text. */
export const workbookParts = {
  sheetStart: `${declaration}<worksheet xmlns="${main}"><sheetData>`,
  sheetEnd: '</sheetData></worksheet>',

  /** A cell of text: whatever it begins with, it is no formula. */
  cell: (place: string, text: string): string =>
    `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`,

  /** Everything but the sheets, by the names of the parts. */
  around(sheetNames: readonly string[]): readonly (readonly [name: string, xml: string])[] {
    const numbers = sheetNames.map((_, at) => at + 1);
    const sheets = sheetNames.map(
      (name, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    );
    const relations = numbers.map(
      (number) =>
        `<Relationship Id="rId${number}" Type="${officeTypes}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    );
    const overrides = numbers.map(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetMedia}.worksheet+xml"/>`,
    );
    return [
      [
        'xl/workbook.xml',
        `${declaration}<workbook xmlns="${main}" xmlns:r="${officeTypes}"><sheets>${sheets.join('')}</sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${declaration}<Relationships xmlns="${packageTypes}/relationships">${relations.join('')}</Relationships>`,
      ],
      [
        '_rels/.rels',
        `${declaration}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${officeTypes}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        '[Content_Types].xml',
        `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetMedia}.sheet.main+xml"/>${overrides.join('')}</Types>`,
      ],
    ];
  },
} as const;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML cannot hold stands as `_x000D_`, and what only looks like that too: ISO/IEC 29500-1 section 22.4.2.4. */
function escapeText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // oxlint-disable-next-line no-control-regex -- these are what it is about
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (it) => {
        const code = it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${code}_`;
      })
      .replaceAll(/[&<>"]/g, (it) => entities[it] ?? it)
  );
}
