import type { DraftPolicy } from '../../shared/model/policy-change.ts';
import { Policy, type ProblemCause, type ProblemNames } from '../../shared/model/policy.ts';
import { isVersionName, versionNameRule } from '../../shared/model/version-name.ts';
import { provePolicy } from '../domain/policy/prove-policy.ts';
import { refusalOf, refuseProblems } from '../domain/policy/refuse-problems.ts';

/**
 * The draft as a policy that may decide.
 * @throws AppError POLICY_REFUSED with a counter-example
 */
export function requireProved(draft: DraftPolicy): Policy {
  refuseProblems(provePolicy(draft).check);
  const parsed = Policy.safeParse({ ...draft, version: draft.version.trim() });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw refused('wrong-shape', { path }, `${path}: ${issue?.message ?? 'not understood'}`);
}

/** @throws AppError POLICY_REFUSED */
export function requireVersionName(version: string): void {
  if (isVersionName(version)) return;
  throw refused('wrong-version', { version }, `“${version}” is no version: ${versionNameRule}`);
}

/** A version that is not known yet, such as `2026-11.1` after `2026-11`. */
export function nextVersion(version: string, known: readonly string[]): string {
  const stem = version.replace(/\.\d+$/, '');
  for (let number = 1; ; number += 1) {
    const next = `${stem}.${number}`;
    if (!known.includes(next)) return next;
  }
}

function refused(cause: ProblemCause, names: ProblemNames, detail: string) {
  return refusalOf({
    kind: 'invalid-rule',
    rule: null,
    cause,
    names,
    detail,
    counterExample: null,
  });
}
