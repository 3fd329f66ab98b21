import { AppError } from '../../../shared/errors.ts';
import type { Encoding } from '../../../shared/model/catalogue-import.ts';
import { chooseEncoding, decodeText } from './decode-text.ts';
import {
  findRecordPlace,
  type FoundValue,
  readRecordValues,
  type RecordPlace,
} from './json/find-records.ts';
import { flattenRecord } from './json/flatten-record.ts';
import { createJsonLexer } from './json/json-lexer.ts';
import { type ListRecord, type ListSource, mostColumns, type RecordFile } from './record-file.ts';

const batchRecords = 200;
/** Of one record. */
const mostToldNames = 20;

/**
 * Reads a list in JSON: an array of objects, one object per line, an object around one list, or one offer
 * alone. The columns are the names of all records, so the file is read twice over.
 * @throws AppError ENCODING_UNKNOWN, FILE_NOT_A_LIST, JSON_DAMAGED, JSON_TOO_DEEP, JSON_WITHOUT_LIST,
 * JSON_SEVERAL_LISTS, FILE_CUT_OFF, FIELD_TOO_LARGE, TOO_MANY_COLUMNS, FILE_WITHOUT_RECORDS
 */
export function readJson(source: ListSource): RecordFile {
  const encoding = chooseEncoding(source);
  const place = findRecordPlace(lexerOf(source, encoding), source.fileName);
  const header = collectColumns(source, encoding, place);
  return {
    format: 'json',
    encoding,
    delimiter: null,
    sheets: [],
    sheet: null,
    header,
    batches: toBatches(source, encoding, place, header),
  };
}

function lexerOf(source: ListSource, encoding: Encoding) {
  return createJsonLexer(decodeText(source, encoding), source.fileName);
}

function valuesOf(source: ListSource, encoding: Encoding, place: RecordPlace) {
  return readRecordValues(lexerOf(source, encoding), place, source.fileName);
}

function collectColumns(source: ListSource, encoding: Encoding, place: RecordPlace): string[] {
  const file = source.fileName;
  const columns = new Set<string>();
  for (const { value } of valuesOf(source, encoding, place)) {
    if (value.kind !== 'object') continue;
    for (const name of flattenRecord(value.members).cells.keys()) columns.add(name);
    if (columns.size > mostColumns)
      throw new AppError('TOO_MANY_COLUMNS', { file, limit: mostColumns });
  }
  if (columns.size === 0) throw new AppError('FILE_WITHOUT_RECORDS', { file });
  return [...columns];
}

function* toBatches(
  source: ListSource,
  encoding: Encoding,
  place: RecordPlace,
  header: readonly string[],
): Generator<readonly ListRecord[]> {
  let batch: ListRecord[] = [];
  for (const found of valuesOf(source, encoding, place)) {
    batch.push(toRecord(found, header, source));
    if (batch.length < batchRecords) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function toRecord(found: FoundValue, header: readonly string[], { tell }: ListSource): ListRecord {
  const { value, line } = found;
  if (value.kind !== 'object') return { fields: header.map(() => ''), line, isNoRecord: true };
  const { cells, repeated, isMended } = flattenRecord(value.members);
  for (const name of repeated.slice(0, mostToldNames))
    tell({ line, flag: 'repeated-key', value: name });
  if (isMended) tell({ line, flag: 'unpaired-surrogate', value: 'U+FFFD' });
  return { fields: header.map((name) => cells.get(name) ?? ''), line };
}
