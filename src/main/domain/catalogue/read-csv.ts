import { AppError } from '../../../shared/errors.ts';
import { detectDelimiter } from './csv-delimiter.ts';
import { createCsvParser, type ParsedRecord, type ParseFailure } from './csv-parser.ts';
import { chooseEncoding, decodeText } from './decode-text.ts';
import {
  type ListRecord,
  type ListSource,
  mostColumns,
  mostRecordCharacters,
  mostRecordShown,
  type RecordFile,
} from './record-file.ts';

const delimiterProbe = 64 * 1024;
const mostShown = 200;

/**
 * Reads a CSV file as it comes: any of our encodings, line ends inside quotes, columns apart by comma,
 * semicolon, tab or bar, or by what the operator says.
 * @throws AppError FILE_EMPTY, FILE_NOT_A_LIST, ENCODING_UNKNOWN, FIELD_TOO_LARGE, FILE_CUT_OFF,
 * FILE_WITHOUT_COLUMNS, TOO_MANY_COLUMNS, FILE_WITHOUT_RECORDS; some of them only while the batches are read
 */
export function readCsv(source: ListSource): RecordFile {
  const file = source.fileName;
  const encoding = chooseEncoding(source);
  const chunks = decodeText(source, encoding);
  const first = readBeginning(chunks);
  const beginning = first.join('');
  if (beginning.trim() === '') throw new AppError('FILE_EMPTY', { file });

  const delimiter = source.delimiter ?? detectDelimiter(beginning);
  const parsed = parseRecords(concat(first, chunks), delimiter, file);
  const [headerRecord, ...others] = firstBatch(parsed);
  if (!headerRecord) throw new AppError('FILE_EMPTY', { file });
  const header = headerRecord.fields;
  refuseStrangeHeader(header, file);
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    header,
    batches: toBatches(others, parsed, header.length, source),
  };
}

/** Enough chunks to see the header. */
function readBeginning(chunks: Generator<string | null>): (string | null)[] {
  const first: (string | null)[] = [];
  let length = 0;
  while (length < delimiterProbe) {
    const next = chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value?.length ?? 0;
  }
  return first;
}

function* concat<Item>(first: Iterable<Item>, rest: Iterable<Item>): Generator<Item> {
  yield* first;
  yield* rest;
}

function* parseRecords(
  chunks: Iterable<string | null>,
  delimiter: string,
  file: string,
): Generator<readonly ParsedRecord[]> {
  const parser = createCsvParser(delimiter, mostRecordCharacters);
  for (const chunk of chunks) {
    if (chunk === null) throw new AppError('FILE_CUT_OFF', { file, line: parser.line() });
    const { records, failure } = parser.push(chunk);
    if (failure) throw toError(failure, file);
    if (records.length > 0) yield records;
  }
  const { records, failure } = parser.finish();
  if (failure) throw toError(failure, file);
  if (records.length > 0) yield records;
}

function toError({ kind, line }: ParseFailure, file: string): AppError {
  return kind === 'too-large'
    ? new AppError('FIELD_TOO_LARGE', { file, line, limit: mostRecordShown })
    : new AppError('FILE_CUT_OFF', { file, line });
}

function firstBatch(parsed: Generator<readonly ParsedRecord[]>): readonly ParsedRecord[] {
  const first = parsed.next();
  return first.done ? [] : first.value;
}

function refuseStrangeHeader(header: readonly string[], file: string): void {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(header.join(''))) {
    throw new AppError('FILE_NOT_A_LIST', { file, problem: 'binary' });
  }
  if (header.length < 2) throw new AppError('FILE_WITHOUT_COLUMNS', { file });
  if (header.length > mostColumns) {
    throw new AppError('TOO_MANY_COLUMNS', { file, limit: mostColumns });
  }
}

function* toBatches(
  first: readonly ParsedRecord[],
  rest: Iterable<readonly ParsedRecord[]>,
  columns: number,
  { fileName: file, tell }: ListSource,
): Generator<readonly ListRecord[]> {
  let count = 0;
  for (const batch of concat([first], rest)) {
    if (batch.length === 0) continue;
    for (const { hasBrokenQuotes, fields, line } of batch) {
      if (!hasBrokenQuotes) continue;
      tell({ line, flag: 'broken-quotes', value: fields.join(' | ').slice(0, mostShown) });
    }
    const last = batch.at(-1);
    if (last && !last.isEnded && last.fields.length < columns) {
      throw new AppError('FILE_CUT_OFF', { file, line: last.line });
    }
    count += batch.length;
    yield batch;
  }
  if (count === 0) throw new AppError('FILE_WITHOUT_RECORDS', { file });
}
