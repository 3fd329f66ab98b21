import { Zip, ZipDeflate } from 'fflate/browser';

import { AppError } from '../../../../shared/errors.ts';
import { createTextSink, type ExportItem, type ExportWriter, type Sink } from './export-writer.ts';
import { workbookParts } from './workbook-xml.ts';

/** What a spreadsheet keeps, in rows of a sheet and in UTF-16 units of a cell. */
const mostRows = 1_048_576;
const mostCellLength = 32_767;

type Options = {
  readonly sheetName: string;
  readonly columns: readonly string[];
  readonly madeAt: Date;
  /** Of a sheet, its header among them. */
  readonly mostSheetRows?: number;
};

/**
 * A workbook in which every cell is text. What does not fit on one sheet goes on to the next, under the same header.
 * @throws AppError EXPORT_VALUE_TOO_LONG from `add`: a value that was cut would be another one
 */
export function createWorkbookWriter(sink: Sink, options: Options): ExportWriter {
  const { sheetName, columns, madeAt, mostSheetRows = mostRows } = options;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    sink(chunk);
  });
  const letters = columns.map((_, index) => columnLetters(index));
  let sheets = 1;
  let rows = 0;
  let sheet = startPart(sheetPart());

  function sheetPart(): string {
    return `xl/worksheets/sheet${sheets}.xml`;
  }

  function startPart(name: string) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = madeAt;
    zip.add(part);
    const text = createTextSink((bytes) => part.push(bytes));
    return {
      write: (xml: string): void => text.write(xml),
      end(): void {
        text.flush();
        part.push(new Uint8Array(), true);
      },
    };
  }

  function startRows(): void {
    rows = 0;
    sheet.write(workbookParts.sheetStart);
    writeRow(columns);
  }

  function endSheet(): void {
    sheet.write(workbookParts.sheetEnd);
    sheet.end();
  }

  function startNextSheet(): void {
    endSheet();
    sheets += 1;
    sheet = startPart(sheetPart());
    startRows();
  }

  function writeRow(cells: readonly string[]): void {
    rows += 1;
    const written = cells.map((text, at) =>
      text === '' ? '' : workbookParts.cell(`${letters[at] ?? ''}${rows}`, text),
    );
    sheet.write(`<row r="${rows}">${written.join('')}</row>`);
  }

  function checkLength({ name }: ExportItem, cells: readonly string[]): void {
    const at = cells.findIndex((text) => text.length > mostCellLength);
    if (at === -1) return;
    const column = columns[at] ?? '';
    throw new AppError('EXPORT_VALUE_TOO_LONG', { name, column, most: mostCellLength });
  }

  startRows();
  return {
    add(item) {
      const cells = item.cells();
      checkLength(item, cells);
      if (rows >= mostSheetRows) startNextSheet();
      writeRow(cells);
    },
    finish() {
      endSheet();
      const names = Array.from({ length: sheets }, (_, at) =>
        at === 0 ? sheetName : `${sheetName} ${at + 1}`,
      );
      for (const [name, xml] of workbookParts.around(names)) {
        const part = startPart(name);
        part.write(xml);
        part.end();
      }
      zip.end();
    },
  };
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
