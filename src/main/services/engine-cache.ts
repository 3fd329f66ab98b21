import type { LocalRule } from '../../shared/model/local-agreement.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { createPolicyEngine, type PolicyEngine } from '../domain/policy/policy-engine.ts';
import { createRecentlyUsed } from './recently-used.ts';

/** An engine holds a few megabytes and takes a moment to make; these are the ones looked at lately. */
const mostEngines = 8;

/**
 * Engines by policy version and by the local rules above it: each is made once while it is in use. A
 * version must mean one table: `first` is there from the start under the version that it bears.
 */
export function createEngineCache(first: PolicyEngine) {
  const engines = createRecentlyUsed<PolicyEngine>(mostEngines);
  engines.put(keyOf(first.policy, []), first);

  return {
    /** @throws AppError POLICY_REFUSED */
    engineOf(policy: Policy, rules: readonly LocalRule[]): PolicyEngine {
      const key = keyOf(policy, rules);
      return engines.get(key) ?? engines.put(key, createPolicyEngine(policy, rules));
    },
  };
}

function keyOf({ version }: Policy, rules: readonly LocalRule[]): string {
  return JSON.stringify([version, rules]);
}
