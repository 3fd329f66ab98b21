import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

import { AppError } from '../../shared/errors.ts';
import { detectEncoding } from '../domain/catalogue/detect-encoding.ts';

/** A policy or a page of documentation is far smaller. */
export const mostTextBytes = 8 * 1024 * 1024;

/**
 * A whole text file, without its byte order mark.
 * @throws AppError FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_TOO_LARGE, ENCODING_UNKNOWN
 */
export function readTextFile(path: string, mostBytes: number): string {
  const file = openFile(path);
  try {
    const stats = fstatSync(file);
    // A pipe or a device may never end.
    if (!stats.isFile()) throw new AppError('FILE_NOT_READABLE', { path });
    if (stats.size > mostBytes) {
      throw new AppError('FILE_TOO_LARGE', { limit: `${mostBytes / 1024 / 1024} MB` });
    }
    return decodeText(readFileSync(file), path);
  } finally {
    closeSync(file);
  }
}

/** UTF-8, or UTF-16 as it shows by its byte order mark or its NULs. @throws AppError ENCODING_UNKNOWN */
function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('ENCODING_UNKNOWN', { file: path }, { cause: error });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (!bytes.includes(0)) return 'utf-8';
  const detected = detectEncoding(() => [bytes]);
  return detected.kind === 'text' ? detected.encoding : 'utf-8';
}

function openFile(path: string): number {
  try {
    // Opened to wait for nobody: a named pipe without a writer would never open. Windows has neither.
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(
      isMissing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE',
      { path },
      { cause: error },
    );
  }
}
