import { strToU8, zipSync, type Zippable } from 'fflate';

type Sheet = { readonly name: string; readonly data: string; readonly state?: string };

type Parts = {
  readonly sheets: readonly Sheet[];
  readonly sharedStrings?: readonly string[];
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly more?: Zippable;
};

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a small workbook; `data` is what stands inside `<worksheet>`. */
export function partsOfWorkbook(parts: Parts): Zippable {
  const { sheets, sharedStrings, styles, workbookProperties = '', more = {} } = parts;
  const sheetTags = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  if (sharedStrings) relations.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (styles) relations.push(relation('rIdT', 'styles', '/xl/styles.xml'));
  return {
    '_rels/.rels': xml(
      `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns:r="${types}">${workbookProperties}<sheets>${sheetTags.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(
      sheets.map(({ data }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml(`<worksheet>${data}</worksheet>`),
      ]),
    ),
    ...(sharedStrings
      ? {
          'xl/sharedStrings.xml': xml(
            `<sst>${sharedStrings.map((it) => (it.startsWith('<') ? it : `<si><t xml:space="preserve">${it}</t></si>`)).join('')}</sst>`,
          ),
        }
      : {}),
    ...(styles ? { 'xl/styles.xml': xml(styles) } : {}),
    ...more,
  };
}

export function workbookOf(parts: Parts): Uint8Array {
  return zipSync(partsOfWorkbook(parts));
}

/** A workbook of one sheet with texts only, as a spreadsheet program would keep them. */
export function tableWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const data = rows.map((cells, row) => {
    const inside = cells.map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${columnName(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${inside.join('')}</row>`;
  });
  return workbookOf({
    sheets: [{ name: 'Offers', data: `<sheetData>${data.join('')}</sheetData>` }],
  });
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
}

function xml(content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(0x41 + (column % 26));
}

/* oxlint-disable no-control-regex -- control characters are what is escaped */
/** As ISO/IEC 29500-1 asks: what XML cannot hold, and what looks like such an escape, is `_xHHHH_`. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (it) => `_x${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
