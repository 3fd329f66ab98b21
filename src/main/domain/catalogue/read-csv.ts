import { AppError } from '../../../shared/errors.ts';
import type { Encoding } from '../../../shared/model/catalogue-import.ts';
import { type ByteSource, detectEncoding } from './detect-encoding.ts';
import { recogniseOtherKind, recogniseOtherText } from './file-kind.ts';
import { detectDelimiter, parseRecord, parseRecords } from './parse-record.ts';
import { createRecordSplitter, type RawRecord, type SplitFailure } from './record-splitter.ts';

/** One record of the file; the header is the first. */
export type CsvRecord = {
  readonly fields: readonly string[];
  /** The physical line on which the record starts, the header being 1. */
  readonly line: number;
};

export type CsvFile = {
  readonly encoding: Encoding;
  readonly header: readonly string[];
  /** The records after the header, a chunk of the file at a time. Can be read once. */
  readonly batches: Generator<readonly CsvRecord[]>;
};

export type CsvSource = {
  /** Reads the bytes of the file from its start, each time it is called. */
  readonly bytes: ByteSource;
  /** As the operator knows it, for messages. */
  readonly fileName: string;
  /** Absent: it is found out. */
  readonly encoding?: Encoding | undefined;
};

/** A record of more characters is refused before the parser sees it. */
export const mostRecordCharacters = 1024 * 1024;
const mostRecordShown = '1 MiB';

const delimiterProbe = 64 * 1024;

/**
 * Reads a CSV file as it comes: any of our encodings, comma, semicolon or tab, line ends inside quotes.
 * @throws AppError FILE_EMPTY, FILE_NOT_A_LIST, ENCODING_UNKNOWN, FIELD_TOO_LARGE, FILE_CUT_OFF,
 * FILE_WITHOUT_COLUMNS, FILE_WITHOUT_RECORDS; some of them only while the batches are read
 */
export function readCsv(source: CsvSource): CsvFile {
  const file = source.fileName;
  refuseOtherKinds(source);
  const encoding = source.encoding ?? findEncoding(source);
  const chunks = decode(source, encoding);
  const first = readBeginning(chunks);
  const beginning = first.join('');
  if (beginning.trim() === '') throw new AppError('FILE_EMPTY', { file });
  const otherText = recogniseOtherText(beginning);
  if (otherText !== null) throw new AppError('FILE_NOT_A_LIST', { file, problem: otherText });

  const delimiter = detectDelimiter(beginning);
  const raw = splitRecords(concat(first, chunks), delimiter, file);
  const [headerRecord, ...others] = firstBatch(raw);
  if (!headerRecord) throw new AppError('FILE_EMPTY', { file });
  const header = parseRecord(headerRecord.text, delimiter);
  refuseStrangeHeader(header, file);
  return { encoding, header, batches: toBatches(others, raw, { delimiter, file, header }) };
}

function refuseOtherKinds({ bytes, fileName: file }: CsvSource): void {
  for (const chunk of bytes()) {
    const problem = recogniseOtherKind(chunk);
    if (problem !== null) throw new AppError('FILE_NOT_A_LIST', { file, problem });
    return;
  }
  throw new AppError('FILE_EMPTY', { file });
}

function findEncoding({ bytes, fileName: file }: CsvSource): Encoding {
  const detected = detectEncoding(bytes);
  if (detected.kind === 'text') return detected.encoding;
  if (detected.kind === 'unknown') throw new AppError('ENCODING_UNKNOWN', { file });
  throw new AppError('FILE_NOT_A_LIST', { file, problem: 'binary' });
}

/** The text of the file, chunk by chunk; the last of it is `null` when a character was cut in two. */
function* decode(source: CsvSource, encoding: Encoding): Generator<string | null> {
  const file = source.fileName;
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of source.bytes()) {
    const text = decodeOrUndefined(decoder, chunk);
    if (text === undefined) throw new AppError('ENCODING_UNKNOWN', { file });
    if (text.includes('\0')) {
      throw new AppError('FILE_NOT_A_LIST', { file, problem: 'binary' });
    }
    yield text;
  }
  yield decodeOrUndefined(decoder, undefined) ?? null;
}

function decodeOrUndefined(decoder: TextDecoder, chunk: Uint8Array | undefined) {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    // The only thing `decode` throws for is a byte that is not of this encoding.
    return undefined;
  }
}

/** Enough chunks to see the header; the mark at the start that some decoders leave is taken away. */
function readBeginning(chunks: Generator<string | null>): (string | null)[] {
  const first: (string | null)[] = [];
  let length = 0;
  while (length < delimiterProbe) {
    const next = chunks.next();
    if (next.done) break;
    first.push(length === 0 ? (next.value?.replace(/^\ufeff/, '') ?? null) : next.value);
    length += next.value?.length ?? 0;
  }
  return first;
}

function* concat(
  first: readonly (string | null)[],
  rest: Iterable<string | null>,
): Generator<string | null> {
  yield* first;
  yield* rest;
}

function* splitRecords(
  chunks: Iterable<string | null>,
  delimiter: string,
  file: string,
): Generator<readonly RawRecord[]> {
  const splitter = createRecordSplitter(delimiter, mostRecordCharacters);
  for (const chunk of chunks) {
    if (chunk === null) throw new AppError('FILE_CUT_OFF', { file, line: splitter.recordLine() });
    const { records, failure } = splitter.push(chunk);
    if (failure) throw toError(failure, file);
    if (records.length > 0) yield records;
  }
  const { records, failure } = splitter.finish();
  if (failure) throw toError(failure, file);
  if (records.length > 0) yield records;
}

function toError({ kind, line }: SplitFailure, file: string): AppError {
  return kind === 'too-large'
    ? new AppError('FIELD_TOO_LARGE', { file, line, limit: mostRecordShown })
    : new AppError('FILE_CUT_OFF', { file, line });
}

function firstBatch(raw: Generator<readonly RawRecord[]>): readonly RawRecord[] {
  const first = raw.next();
  return first.done ? [] : first.value;
}

function refuseStrangeHeader(header: readonly string[], file: string): void {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(header.join(''))) {
    throw new AppError('FILE_NOT_A_LIST', { file, problem: 'binary' });
  }
  if (header.length < 2) {
    throw new AppError('FILE_WITHOUT_COLUMNS', { file });
  }
}

type Shape = {
  readonly delimiter: string;
  readonly file: string;
  readonly header: readonly string[];
};

function* toBatches(
  first: readonly RawRecord[],
  rest: Iterable<readonly RawRecord[]>,
  { delimiter, file, header }: Shape,
): Generator<readonly CsvRecord[]> {
  let count = 0;
  function* allBatches(): Generator<readonly RawRecord[]> {
    yield first;
    yield* rest;
  }
  for (const batch of allBatches()) {
    if (batch.length === 0) continue;
    const texts = batch.map((record) => record.text);
    const rows = parseRecords(texts, delimiter);
    const records = batch.map(({ line }, index) => ({ fields: rows[index] ?? [], line }));
    const last = records.at(-1);
    if (last && batch.at(-1)?.isEnded === false && last.fields.length < header.length) {
      throw new AppError('FILE_CUT_OFF', { file, line: last.line });
    }
    count += records.length;
    yield records;
  }
  if (count === 0) throw new AppError('FILE_WITHOUT_RECORDS', { file });
}
