import { accessSync, constants, mkdirSync, statSync, type Stats } from 'node:fs';

import { AppError } from '../../../shared/errors.ts';
import { toStoreError } from '../store-error.ts';

const noWriteBits = 0;
const anyWriteBit = 0o222;

/**
 * Makes the desk's folder (0700) or looks whether it can be used; an existing one keeps its mode,
 * since it may hold more than ours. A folder without any write bit is left alone even by root.
 * @throws AppError DATA_FOLDER_NOT_A_FOLDER, DATA_FOLDER_NOT_WRITABLE, DISK_FULL
 */
export function prepareDataFolder(folder: string): void {
  const found = statOrUndefined(folder);
  if (!found) return makeFolder(folder);
  if (!found.isDirectory()) throw new AppError('DATA_FOLDER_NOT_A_FOLDER', { path: folder });
  assertWritable(folder, found, constants.W_OK | constants.R_OK | constants.X_OK, folder);
}

/**
 * Looks at the mode as well as at what this user may do: root may write anywhere.
 * @throws AppError DATA_FOLDER_NOT_WRITABLE, naming `folder`
 */
export function assertWritable(path: string, stats: Stats, access: number, folder: string): void {
  const isForbidden = (stats.mode & anyWriteBit) === noWriteBits;
  try {
    if (!isForbidden) return accessSync(path, access);
  } catch (error) {
    throw new AppError('DATA_FOLDER_NOT_WRITABLE', { path: folder }, { cause: error });
  }
  throw new AppError('DATA_FOLDER_NOT_WRITABLE', { path: folder });
}

function statOrUndefined(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw refusedFolder(error, path);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw refusedFolder(error, folder);
  }
}

function refusedFolder(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new AppError('DATA_FOLDER_NOT_A_FOLDER', { path: folder }, { cause: error });
  }
  // A pseudo file system such as /proc says "no such file" when it means "not here".
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AppError('DATA_FOLDER_NOT_WRITABLE', { path: folder }, { cause: error });
  }
  return toStoreError(error, folder);
}
