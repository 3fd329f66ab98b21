import { AppError } from '../../shared/errors.ts';

/** What a screen can show of anything thrown. A bug of ours goes to the console whole. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  console.error(error);
  return new AppError('INTERNAL', {}, { cause: error });
}
