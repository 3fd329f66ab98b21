import { readFile, stat } from 'node:fs/promises';

import { AppError } from '../../shared/errors.ts';
import type { Uploads } from './uploads.ts';

const megabyte = 1024 * 1024;
/** A policy or a page of documentation is far smaller. */
const mostMegabytes = 16;

/**
 * The text of a file that a door took in.
 * @throws AppError UPLOAD_NOT_FOUND, FILE_TOO_LARGE, FILE_NOT_READABLE
 */
export async function readUploadText(
  uploads: Pick<Uploads, 'find'>,
  id: string,
): Promise<{ readonly text: string; readonly fileName: string }> {
  const { path, fileName } = uploads.find(id);
  try {
    const { size } = await stat(path);
    if (size > mostMegabytes * megabyte) {
      throw new AppError('FILE_TOO_LARGE', { limit: `${mostMegabytes} MB` });
    }
    return { text: await readFile(path, 'utf8'), fileName };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_READABLE', { path: fileName }, { cause: error });
  }
}
