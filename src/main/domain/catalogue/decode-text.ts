import { AppError } from '../../../shared/errors.ts';
import type { Encoding } from '../../../shared/model/catalogue-import.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { ListSource } from './record-file.ts';

/**
 * The encoding that the operator chose, else the one that the bytes speak for.
 * @throws AppError ENCODING_UNKNOWN, FILE_NOT_A_LIST
 */
export function chooseEncoding({ bytes, encoding, fileName: file }: ListSource): Encoding {
  if (encoding !== undefined) return encoding;
  const detected = detectEncoding(bytes);
  if (detected.kind === 'text') return detected.encoding;
  if (detected.kind === 'unknown') throw new AppError('ENCODING_UNKNOWN', { file });
  throw new AppError('FILE_NOT_A_LIST', { file, problem: 'binary' });
}

/**
 * The text of the file, chunk by chunk, without the mark at its start; the last of it is `null` when a character
 * was cut in two.
 * @throws AppError ENCODING_UNKNOWN, FILE_NOT_A_LIST
 */
export function* decodeText(source: ListSource, encoding: Encoding): Generator<string | null> {
  const file = source.fileName;
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isFirst = true;
  for (const chunk of source.bytes()) {
    const text = decodeOrUndefined(decoder, chunk);
    if (text === undefined) throw new AppError('ENCODING_UNKNOWN', { file });
    if (text.includes('\0')) {
      throw new AppError('FILE_NOT_A_LIST', { file, problem: 'binary' });
    }
    // Some decoders leave the mark.
    yield isFirst ? text.replace(/^\ufeff/, '') : text;
    isFirst = false;
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
