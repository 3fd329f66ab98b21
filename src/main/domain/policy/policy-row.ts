import type { Outcome } from '../../../shared/model/decision.ts';
import { factNames, type FactName } from '../../../shared/model/facts.ts';
import type { LocalRule } from '../../../shared/model/local-agreement.ts';
import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import type { Policy, PolicyRule } from '../../../shared/model/policy.ts';
import type { Condition } from './fact-space.ts';

/** What a decision says about the rule behind it, be it published or the desk's own. */
export type RowRule = Pick<PolicyRule, 'id' | 'certainty' | 'cites' | 'reason'> & {
  readonly when: Condition;
};

/** A rule with one constant outcome; a rule that looks its next hop up becomes several. */
export type PolicyRow = {
  readonly rule: RowRule;
  /** The rule's own condition, then that of the next-hop row, if any: both must be met. */
  readonly when: readonly Condition[];
  readonly outcome: Outcome;
  /** The next-hop row behind it, such as `base` row 2; null for a rule that names its hop. */
  readonly hop: { readonly table: string; readonly row: number } | null;
};

/**
 * Lays the rules and their next-hop tables out as rows in table order, first match first: the rows
 * of one rule stand together, so the first row that matches belongs to the first rule that matches.
 */
export function layOutRows(policy: Policy | DraftPolicy): readonly PolicyRow[] {
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

/** The desk's own rules, to be tried before the published ones; they cite no page. */
export function layOutLocalRules(rules: readonly LocalRule[]): readonly PolicyRow[] {
  return rules.map(({ id, when, owner, firstContact, contact, escalateTo, reason }) => ({
    rule: {
      id,
      when,
      certainty: 'local-agreement',
      cites: [],
      reason: { en: reason, 'zh-CN': reason },
    },
    when: [when],
    outcome: { owner, firstContact, contact, escalateTo },
    hop: null,
  }));
}

/** The rules behind the rows, each once, in table order. */
export function rulesOf(rows: readonly PolicyRow[]): readonly RowRule[] {
  return [...new Set(rows.map((row) => row.rule))];
}

/** True when `fact` may have this value as far as the row is concerned. */
export function acceptsValue(row: PolicyRow, fact: FactName, value: string): boolean {
  return row.when.every((condition) => condition[fact]?.includes(value) ?? true);
}

/** True when any value of `fact` will do. */
export function isOpenTo(row: PolicyRow, fact: FactName): boolean {
  return row.when.every((condition) => condition[fact] === undefined);
}

/** The facts that a condition looks at, in the order of the specification. */
export function testedFacts(condition: Condition): readonly FactName[] {
  return factNames.filter((fact) => condition[fact] !== undefined);
}

/** True when two rows, or two rules, answer the same. */
export function isSameOutcome(a: Outcome, b: Outcome): boolean {
  return (
    a.owner === b.owner &&
    a.firstContact === b.firstContact &&
    a.contact === b.contact &&
    a.escalateTo === b.escalateTo
  );
}
