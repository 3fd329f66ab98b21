import type { LocalRule } from '../../shared/model/local-agreement.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { createPolicyEngine, type PolicyEngine } from '../domain/policy/policy-engine.ts';

/** An engine holds a few megabytes and takes a moment to make; these are the ones looked at lately. */
const mostEngines = 8;

/** Engines by policy version and by the local rules above it: each is made once while it is in use. */
export function createEngineCache(first: PolicyEngine) {
  const engines = new Map([[keyOf(first.policy, []), first]]);

  return {
    /** @throws AppError POLICY_REFUSED */
    engineOf(policy: Policy, rules: readonly LocalRule[]): PolicyEngine {
      const key = keyOf(policy, rules);
      const engine = engines.get(key) ?? createPolicyEngine(policy, rules);
      engines.delete(key);
      engines.set(key, engine);
      for (const oldest of engines.keys()) {
        if (engines.size <= mostEngines) break;
        engines.delete(oldest);
      }
      return engine;
    },
  };
}

function keyOf({ version }: Policy, rules: readonly LocalRule[]): string {
  return JSON.stringify([version, rules]);
}
