import { AppError } from '../../../shared/errors.ts';
import { z } from '../../../shared/zod.ts';
import { toStoreError } from '../store-error.ts';

/** Bytes of ours that are not as we wrote them. */
export class BrokenBytes extends Error {
  override readonly name = 'BrokenBytes';
}

/** SQLite has no code of its own for these: a table, a column or an index that cannot be opened. */
const brokenSchema = /^(no such (table|column)|vtable constructor failed)/;

/**
 * As `toStoreError`; a row that is not what we wrote, or a table that is not there, is damage too. A
 * catalogue that is damaged has a code of its own, because it can be made again.
 */
export function toCatalogueError(thrown: unknown, path: string): unknown {
  const error = toStoreError(thrown, path);
  const isDamage =
    error instanceof z.ZodError ||
    error instanceof SyntaxError ||
    error instanceof BrokenBytes ||
    (error instanceof AppError && error.code === 'STORE_DAMAGED') ||
    (error instanceof Error && brokenSchema.test(error.message));
  return isDamage ? new AppError('CATALOGUE_DAMAGED', { path }, { cause: thrown }) : error;
}

/** Runs `act` on the catalogue at `path`; what it throws comes out in the operator's terms. */
export function withCatalogueErrors<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw toCatalogueError(error, path);
  }
}

export function isCatalogueDamage(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'CATALOGUE_DAMAGED';
}
