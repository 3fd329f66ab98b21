import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { AppError } from '../../../shared/errors.ts';
import { findRepeatedKey } from './repeated-key.ts';
import { shorten } from './shorten.ts';

/**
 * Everything on standard input, as one JSON value.
 * @throws AppError INVALID_JSON
 */
export async function readJson(input: Readable): Promise<unknown> {
  return parseJson(await readText(input));
}

/**
 * Everything on standard input, which must be something.
 * @throws AppError INVALID_JSON
 */
export async function readText(input: Readable): Promise<string> {
  const bytes = await buffer(input);
  if (bytes.byteLength === 0) {
    throw new AppError('INVALID_JSON', { problem: 'standard input is empty' });
  }
  return decode(bytes);
}

/**
 * Everything on standard input as words, which may be none.
 * @throws AppError INPUT_NOT_UTF8
 */
export async function readPlainText(input: Readable): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await buffer(input));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new AppError('INPUT_NOT_UTF8', {}, { cause: error });
  }
}

/**
 * One JSON value; the same key twice in an object is refused, as in a policy file.
 * @throws AppError INVALID_JSON
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  const repeated = findRepeatedKey(text);
  if (repeated === undefined) return value;
  throw new AppError('INVALID_JSON', { problem: `“${shorten(repeated)}” is there twice` });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new AppError('INVALID_JSON', { problem }, { cause: error });
  }
}

/** Without the byte order mark, if it has one. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('INVALID_JSON', { problem: 'it is not UTF-8 text' }, { cause: error });
  }
}
