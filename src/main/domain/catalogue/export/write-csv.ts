import { createTextSink, type ExportWriter, type Sink } from './export-writer.ts';
import { guardCell } from './formula-guard.ts';

/** A table as UTF-8 with its mark, for spreadsheets; no cell of it is taken for a formula. */
export function createCsvWriter(sink: Sink, columns: readonly string[]): ExportWriter {
  const out = createTextSink(sink);
  out.write(`\u{FEFF}${toLine(columns)}`);
  return { add: ({ cells }) => out.write(toLine(cells())), finish: out.flush };
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(toCsvCell).join(',')}\r\n`;
}

function toCsvCell(text: string): string {
  const guarded = guardCell(text);
  const isPlain = !/[",\r\n]/.test(guarded) && guarded === guarded.trim();
  return isPlain ? guarded : `"${guarded.replaceAll('"', '""')}"`;
}
