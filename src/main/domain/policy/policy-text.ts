import { AppError, type ErrorParams } from '../../../shared/errors.ts';
import type { Policy } from '../../../shared/model/policy.ts';

/** Where a value stands in what was read, such as `['rules', 3, 'when']`. */
export type ValuePath = readonly PropertyKey[];
export type FilePlace = { readonly file: string; readonly line: number };

/** A policy as a file says it, its shape checked; whether the table holds is not known yet. */
export type PolicyText = {
  readonly policy: Policy;
  /** The nearest place known for a value; null where the value did not come from a file. */
  readonly placeOf: (path: ValuePath) => FilePlace | null;
};

/** More than this is no policy that people wrote. */
export const mostPolicyCharacters = 8 * 1024 * 1024;

/** A file that cannot be used, with the line that says so. */
export function fileInvalid(
  file: string,
  line: number,
  problem: string,
  refusal: ErrorParams = {},
): AppError {
  return new AppError('POLICY_FILE_INVALID', { file, line, problem, ...refusal });
}
