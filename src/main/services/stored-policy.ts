import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { AppError } from '../../shared/errors.ts';
import { Policy } from '../../shared/model/policy.ts';
import type { PolicyRepository, StoredPolicy } from '../store/desk/policy-repository.ts';

const hashLength = 8;

/** A policy as it is kept for good: its text, and the hash that shows whether the text is still it. */
export function toStoredPolicy(policy: Policy): StoredPolicy {
  const json = JSON.stringify(policy);
  return { json, sha256: hashOf(json) };
}

/** @throws AppError POLICY_VERSION_DAMAGED */
export function fromStoredPolicy(version: string, { json, sha256 }: StoredPolicy): Policy {
  const policy = hashOf(json) === sha256 ? Policy.safeParse(JSON.parse(json)).data : undefined;
  if (policy?.version !== version) throw new AppError('POLICY_VERSION_DAMAGED', { version });
  return policy;
}

/**
 * The policy that came with the program, under a name that means it alone: where another policy of the
 * same version is kept here, the name goes on with the beginning of its hash.
 */
export function nameShipped(shipped: Policy, policies: Pick<PolicyRepository, 'policy'>): Policy {
  const kept = policies.policy(shipped.version);
  if (!kept || isSamePolicy(kept, shipped)) return shipped;
  const hash = toStoredPolicy(shipped).sha256.slice(0, hashLength);
  return { ...shipped, version: `${shipped.version}+${hash}` };
}

/**
 * Keeps the policy that came with the program in the desk file, so that cases decided under it can be
 * shown after the program brings another one.
 */
export function recordShipped(
  shipped: Policy,
  policies: Pick<PolicyRepository, 'policy' | 'add'>,
  by: { readonly at: string; readonly operator: string },
): void {
  const policy = nameShipped(shipped, policies);
  if (policies.policy(policy.version)) return;
  policies.add(
    {
      version: policy.version,
      origin: 'shipped',
      note: null,
      basedOn: null,
      addedAt: by.at,
      addedBy: by.operator,
    },
    toStoredPolicy(policy),
  );
}

/** The same contents, in whatever order an older program wrote them. */
function isSamePolicy(kept: StoredPolicy, policy: Policy): boolean {
  if (kept.sha256 === toStoredPolicy(policy).sha256) return true;
  return isDeepStrictEqual(Policy.safeParse(JSON.parse(kept.json)).data, policy);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
