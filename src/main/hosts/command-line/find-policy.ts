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
  if (!existsSync(path)) {
    const versions = new Set([book.shipped.version, ...book.versions().map((it) => it.version)]);
    const params = { version: named, known: [...versions].join(', ') };
    throw new AppError('POLICY_VERSION_UNKNOWN', params);
  }
  return readPolicyAt(path, book.published().policy);
}
