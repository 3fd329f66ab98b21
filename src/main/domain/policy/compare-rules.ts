import type { DraftPolicy, PolicyComparison } from '../../../shared/model/policy-change.ts';
import type { Policy } from '../../../shared/model/policy.ts';

type AnyPolicy = Policy | DraftPolicy;
type RuleChanges = Pick<PolicyComparison, 'addedRules' | 'removedRules' | 'changedRules'>;

/** Rules by name. One whose next-hop table changed has changed too; one that only moved has not. */
export function compareRules(before: AnyPolicy, after: AnyPolicy): RuleChanges {
  const old = new Map(before.rules.map((rule) => [rule.id, textOf(before, rule)]));
  const now = new Map(after.rules.map((rule) => [rule.id, textOf(after, rule)]));
  return {
    addedRules: [...now.keys()].filter((id) => !old.has(id)),
    removedRules: [...old.keys()].filter((id) => !now.has(id)),
    changedRules: [...now.keys()].filter((id) => old.has(id) && old.get(id) !== now.get(id)),
  };
}

/** The same text for rules that say the same, in whatever order their parts were written. */
function textOf({ nextHops }: AnyPolicy, rule: AnyPolicy['rules'][number]): string {
  const { escalateTo } = rule;
  const table = escalateTo !== null && typeof escalateTo === 'object' ? escalateTo.table : null;
  return JSON.stringify([rule, table === null ? null : nextHops[table]], sortKeys);
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
