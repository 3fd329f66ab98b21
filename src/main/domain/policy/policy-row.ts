import type { Outcome } from '../../../shared/model/decision.ts';
import type { FactName } from '../../../shared/model/facts.ts';
import type { Policy, PolicyRule, RuleCondition } from '../../../shared/model/policy.ts';

/** A rule with one constant outcome; a rule that looks its next hop up becomes several. */
export type PolicyRow = {
  readonly rule: PolicyRule;
  /** The rule's own condition, then that of the next-hop row, if any: both must be met. */
  readonly when: readonly RuleCondition[];
  readonly outcome: Outcome;
  /** The next-hop row behind it, such as `base` row 2; null for a rule that names its hop. */
  readonly hop: { readonly table: string; readonly row: number } | null;
};

/**
 * Lays the rules and their next-hop tables out as rows in table order, first match first: the rows
 * of one rule stand together, so the first row that matches belongs to the first rule that matches.
 */
export function layOutRows(policy: Policy): readonly PolicyRow[] {
  return policy.rules.flatMap((rule): PolicyRow[] => {
    const { owner, firstContact, contact, escalateTo } = rule;
    if (escalateTo === null || typeof escalateTo === 'string') {
      const outcome = { owner, firstContact, contact, escalateTo };
      return [{ rule, when: [rule.when], outcome, hop: null }];
    }
    const { table } = escalateTo;
    return (policy.nextHops[table] ?? []).map((hop, row) => ({
      rule,
      when: [rule.when, hop.when],
      outcome: { owner, firstContact, contact, escalateTo: hop.escalateTo },
      hop: { table, row },
    }));
  });
}

/** True when `fact` may have this value as far as the row is concerned. */
export function acceptsValue(row: PolicyRow, fact: FactName, value: string): boolean {
  return row.when.every((condition) => condition[fact]?.includes(value) ?? true);
}

/** True when any value of `fact` will do. */
export function isOpenTo(row: PolicyRow, fact: FactName): boolean {
  return row.when.every((condition) => condition[fact] === undefined);
}
