import { dirname } from 'node:path';

import { AppError } from '../../shared/errors.ts';
import { z } from '../../shared/zod.ts';

/** SQLite has no code of its own for these: a table, a column or an index that cannot be opened. */
const brokenSchema = /^(no such (table|column)|vtable constructor failed)/;

/** The one place that knows what SQLite's and the file system's error codes mean to an operator. */
export function toStoreError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (error instanceof AppError || code === undefined) return error;
  const cause = { cause: error };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new AppError('STORE_BUSY', {}, cause);
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return new AppError('DISK_FULL', {}, cause);
  if (
    /^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS|EISDIR|ENOTDIR|EEXIST)/.test(code)
  ) {
    return new AppError('DATA_FOLDER_NOT_WRITABLE', { path: dirname(path) }, cause);
  }
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code)) {
    return new AppError('STORE_DAMAGED', { path }, cause);
  }
  return error;
}

/** As `toStoreError`; a row that is not what we wrote, or a table that is not there, is damage too. */
export function toReadError(error: unknown, path: string): unknown {
  const isForeign =
    error instanceof z.ZodError ||
    error instanceof SyntaxError ||
    (error instanceof Error && brokenSchema.test(error.message));
  return isForeign
    ? new AppError('STORE_DAMAGED', { path }, { cause: error })
    : toStoreError(error, path);
}

/** Runs `act` on the file at `path`; what it throws comes out in the operator's terms. */
export function withStoreErrors<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw toStoreError(error, path);
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
