import { AppError } from '../../shared/errors.ts';
import { mostTextBytes, readTextFile } from '../store/text-file.ts';
import type { Uploads } from './uploads.ts';

/**
 * The text of a file that a door took in, by the name that the operator gave it.
 * @throws AppError UPLOAD_NOT_FOUND, FILE_TOO_LARGE, FILE_NOT_READABLE, ENCODING_UNKNOWN
 */
export function readUploadText(
  uploads: Pick<Uploads, 'find'>,
  id: string,
  mostBytes: number = mostTextBytes,
): { readonly text: string; readonly fileName: string } {
  const { path, fileName } = uploads.find(id);
  try {
    return { text: readTextFile(path, mostBytes), fileName };
  } catch (error) {
    throw underName(error, fileName);
  }
}

/** Where the upload lies says nothing to an operator, and is nobody else's business. */
function underName(error: unknown, fileName: string): unknown {
  const cause = { cause: error };
  if (!(error instanceof AppError)) {
    return new AppError('FILE_NOT_READABLE', { path: fileName }, cause);
  }
  if (error.code === 'FILE_TOO_LARGE') return error;
  if (error.code === 'ENCODING_UNKNOWN') {
    return new AppError('ENCODING_UNKNOWN', { file: fileName }, cause);
  }
  return new AppError('FILE_NOT_READABLE', { path: fileName }, cause);
}
