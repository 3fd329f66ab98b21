import { AppError } from '../../shared/errors.ts';
import type { z } from '../../shared/zod.ts';

/**
 * Why input was refused. What an operator can cause by typing has a code of its own, so that it is
 * said in their language; the rest is for whoever wrote the caller, in zod's words.
 */
export function toInputError({ issues }: z.ZodError, procedure: string): AppError {
  const [issue] = issues;
  if (!issue) return new AppError('INVALID_INPUT', { where: procedure, problem: 'not understood' });
  const where = issue.path.length > 0 ? issue.path.join('.') : procedure;
  const limit = limitOf(issue);
  if (limit !== undefined) return new AppError('TEXT_TOO_LONG', { where, limit });
  if (isBlank(issue)) return new AppError('TEXT_EMPTY', { where });
  if (issue.code === 'custom' && issue.params?.['isNoSuchTime'] === true) {
    return new AppError('NO_SUCH_TIME', { where });
  }
  return new AppError('INVALID_INPUT', { where, problem: issue.message });
}

type Issue = z.core.$ZodIssue;

/** In characters; undefined: it is not the length that is wrong. */
function limitOf(issue: Issue): number | undefined {
  if (issue.code === 'too_big' && issue.origin === 'string') return Number(issue.maximum);
  const limit: unknown = issue.code === 'custom' ? issue.params?.['limit'] : undefined;
  return typeof limit === 'number' ? limit : undefined;
}

function isBlank(issue: Issue): boolean {
  if (issue.code === 'custom') return issue.params?.['isBlank'] === true;
  return issue.code === 'too_small' && issue.origin === 'string';
}
