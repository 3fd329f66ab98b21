import { AppError } from '../../../shared/errors.ts';
import type { Encoding } from '../../../shared/model/catalogue-import.ts';
import { decodeText } from './decode-text.ts';
import { OwnHeader, ownColumns, ownVersion } from './own-record.ts';
import type { ListRecord, ListSource, RecordFile } from './record-file.ts';

/** Longer than any line that the desk writes. */
const mostLineCharacters = 8 * 1024 * 1024;
const mostLineShown = '8 MiB';

/** Whether the beginning of a text is that of a catalogue which a desk wrote. */
export function isOwnCatalogue(beginning: string): boolean {
  return OwnHeader.safeParse(parseLine(beginning.split('\n', 1)[0] ?? '')).success;
}

/**
 * Reads a catalogue that a desk wrote. Its records need no mapping: `readOwnRecord` makes them whole.
 * @throws AppError CATALOGUE_FILE_NEWER, FILE_CUT_OFF, FIELD_TOO_LARGE, FILE_WITHOUT_RECORDS
 */
export function readOwnCatalogue(source: ListSource, encoding: Encoding): RecordFile {
  const { fileName: file } = source;
  const lines = readLines(source, encoding);
  const [first, ...others] = lines.next().value ?? [];
  const header = OwnHeader.safeParse(parseLine(first?.text ?? ''));
  const version = header.success ? header.data.version : 0;
  if (version > ownVersion) {
    throw new AppError('CATALOGUE_FILE_NEWER', { file, version, known: ownVersion });
  }
  return {
    format: 'fingerpost',
    encoding,
    delimiter: null,
    sheets: [],
    sheet: null,
    header: ownColumns,
    batches: toBatches(others, lines, file),
  };
}

type Line = { readonly text: string; readonly line: number };

function* readLines(source: ListSource, encoding: Encoding): Generator<readonly Line[], undefined> {
  const { fileName: file } = source;
  let pending = '';
  let line = 1;
  for (const chunk of decodeText(source, encoding)) {
    if (chunk === null) throw new AppError('FILE_CUT_OFF', { file, line });
    const texts = (pending + chunk).split('\n');
    pending = texts.pop() ?? '';
    if (pending.length > mostLineCharacters) {
      throw new AppError('FIELD_TOO_LARGE', { file, line, limit: mostLineShown });
    }
    const start = line;
    line += texts.length;
    if (texts.length > 0) yield texts.map((text, index) => ({ text, line: start + index }));
  }
  // The desk ends its last line too.
  if (pending.trim() !== '') throw new AppError('FILE_CUT_OFF', { file, line });
}

function* toBatches(
  first: readonly Line[],
  rest: Iterable<readonly Line[]>,
  file: string,
): Generator<readonly ListRecord[]> {
  let count = 0;
  function* batches(): Generator<readonly Line[]> {
    yield first;
    yield* rest;
  }
  for (const batch of batches()) {
    const records = batch.filter(({ text }) => text.trim() !== '').map((it) => toRecord(it));
    count += records.length;
    if (records.length > 0) yield records;
  }
  if (count === 0) throw new AppError('FILE_WITHOUT_RECORDS', { file });
}

/** The key and the name are for a person who looks at the file; the record has them again. */
function toRecord({ text, line }: Line): ListRecord {
  const named = (pattern: RegExp): string => pattern.exec(text.slice(0, 2_000))?.[1] ?? '';
  const publisherId = named(/"publisherId":"([^"\\]*)"/);
  const offerId = named(/"offerId":"([^"\\]*)"/);
  return { fields: [publisherId, offerId, named(/"name":"([^"\\]*)"/), text], line };
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON on the first line: some other file.
    return undefined;
  }
}
