import { accessSync, constants, mkdirSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';

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

/**
 * Makes the folder and those above it, one by one: Node's own `recursive` never returns where a pseudo
 * file system keeps saying that the parent is missing.
 */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let path = resolve(folder); !statOrUndefined(path); path = dirname(path))
    missing.unshift(path);
  try {
    for (const path of missing) makeUnlessThere(path);
  } catch (error) {
    throw refusedFolder(error, folder);
  }
}

/** Another desk may be starting at the same moment. */
function makeUnlessThere(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!statOrUndefined(path)?.isDirectory()) throw error;
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
