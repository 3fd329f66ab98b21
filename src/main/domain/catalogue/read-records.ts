import { AppError } from '../../../shared/errors.ts';
import { chooseEncoding, decodeText } from './decode-text.ts';
import { recogniseOtherKind, recogniseOtherText, isWorkbook } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { isOwnCatalogue, readOwnCatalogue } from './read-own-catalogue.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ListSource, RecordFile } from './record-file.ts';

/**
 * Reads a list of records, whatever it came in: CSV, XLSX, JSON, or a catalogue that a desk wrote. What it is
 * follows from its content, never from its name.
 * @throws AppError FILE_EMPTY, FILE_NOT_A_LIST, and what the reader of that format throws
 */
export function readRecords(source: ListSource): RecordFile {
  const { fileName: file } = source;
  const [start] = source.bytes();
  if (start === undefined) throw new AppError('FILE_EMPTY', { file });
  if (isWorkbook(start)) return readWorkbook(source);
  const problem = recogniseOtherKind(start);
  if (problem !== null) throw new AppError('FILE_NOT_A_LIST', { file, problem });

  const encoding = chooseEncoding(source);
  const text = { ...source, encoding };
  const beginning = readBeginning(text);
  const kind = recogniseOtherText(beginning);
  if (kind === 'JSON') {
    return isOwnCatalogue(beginning) ? readOwnCatalogue(text, encoding) : readJson(text);
  }
  if (kind !== null) throw new AppError('FILE_NOT_A_LIST', { file, problem: kind });
  return readCsv(text);
}

function readBeginning(
  source: ListSource & { readonly encoding: NonNullable<ListSource['encoding']> },
) {
  for (const chunk of decodeText(source, source.encoding)) return chunk ?? '';
  return '';
}
