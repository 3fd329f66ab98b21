import type { RuleUse } from '../../shared/model/policy-change.ts';
import type { Policy } from '../../shared/model/policy.ts';

/** Cases decided here by rules that look at what was agreed, and only fit where something was. */
export function casesBySplit(policy: Policy, use: RuleUse): number {
  return policy.rules
    .filter(({ when }) => when.resellerSplit && !when.resellerSplit.includes('unrecorded'))
    .reduce((sum, rule) => sum + (use.cases[rule.id] ?? 0), 0);
}
