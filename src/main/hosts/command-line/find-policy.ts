import { existsSync } from 'node:fs';

import { AppError } from '../../../shared/errors.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { readPolicyAt } from '../../store/policy-file.ts';
import type { CommandContext } from './command.ts';
import type { OpenBook } from './with-policy-book.ts';

/**
 * The policy that an operand names: a version that the desk knows, else a file or folder, proved.
 * @throws AppError POLICY_VERSION_UNKNOWN, POLICY_FILE_INVALID, POLICY_REFUSED
 */
export async function findPolicy(
  { book }: OpenBook,
  named: string,
  { resolvePath }: Pick<CommandContext, 'resolvePath'>,
): Promise<Policy> {
  const known = book.policyOf(named);
  if (known) return known;
  const path = resolvePath(named);
  if (!existsSync(path)) throw unknownVersion(book, named);
  return readPolicyAt(path, book.published().policy);
}

/** POLICY_VERSION_UNKNOWN with the versions that there are, the shipped one of a folder without a desk too. */
export function unknownVersion({ shipped, versions }: OpenBook['book'], version: string): AppError {
  const known = new Set([shipped.version, ...versions().map((it) => it.version)]);
  return new AppError('POLICY_VERSION_UNKNOWN', { version, known: [...known].join(', ') });
}
