import Database from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';

/**
 * What an error of writing says of the catalogue at `oldPath`, which rows were taken from: new records fit the
 * tables by their types, so that only a row of a damaged file is refused by them. Undefined: none was taken from.
 */
export function toRefusedRowError(error: unknown, oldPath: string | undefined): unknown {
  const isRefused =
    error instanceof Database.SqliteError && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(error.code);
  return isRefused && oldPath !== undefined
    ? new AppError('CATALOGUE_DAMAGED', { path: oldPath }, { cause: error })
    : error;
}
