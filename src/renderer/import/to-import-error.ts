import { AppError, type ErrorParams } from '../../shared/errors.ts';
import { parseReply } from '../transport/parse-reply.ts';

/** The error of a job as an event carries it. */
export function toImportError(error: { code: string; params: ErrorParams }): AppError {
  const reply = parseReply({ ok: false, error });
  return reply.ok ? new AppError('INTERNAL') : new AppError(reply.error.code, reply.error.params);
}
