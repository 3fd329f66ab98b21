import type { Outcome } from '../../../../../src/shared/model/decision.ts';
import {
  factNames,
  factValues,
  type CompleteFacts,
  type Facts,
} from '../../../../../src/shared/model/facts.ts';
import type { Policy, PolicyRule, RuleCondition } from '../../../../../src/shared/model/policy.ts';

export type OracleDecision = { readonly rule: PolicyRule; readonly outcome: Outcome };

/**
 * The table read the plain way, one closure for each condition: slow, and short enough to trust.
 * Returns null where no rule matches.
 */
export function createClosureTable(
  policy: Policy,
): (facts: CompleteFacts) => OracleDecision | null {
  const rules = policy.rules.map((rule) => ({
    rule,
    matches: toClosure(rule.when),
    findEscalation: toEscalation(policy, rule),
  }));
  return (facts) => {
    for (const { rule, matches, findEscalation } of rules) {
      if (!matches(facts)) continue;
      const { owner, firstContact, contact } = rule;
      return {
        rule,
        outcome: { owner, firstContact, contact, escalateTo: findEscalation(facts) },
      };
    }
    return null;
  };
}

/** Every combination of facts that agrees with the known ones. */
export function* completionsOf(facts: Facts): Generator<CompleteFacts> {
  const open = factNames.find((fact) => facts[fact] === undefined);
  if (!open) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no fact is open
    yield facts as CompleteFacts;
    return;
  }
  for (const value of factValues[open]) yield* completionsOf({ ...facts, [open]: value });
}

function toClosure(when: RuleCondition): (facts: CompleteFacts) => boolean {
  const tests = factNames.flatMap((fact) => {
    const accepted = when[fact];
    return accepted ? [(facts: CompleteFacts) => accepted.includes(facts[fact])] : [];
  });
  return (facts) => tests.every((isAccepted) => isAccepted(facts));
}

function toEscalation(
  policy: Policy,
  { escalateTo }: PolicyRule,
): (facts: CompleteFacts) => Outcome['escalateTo'] {
  if (escalateTo === null || typeof escalateTo === 'string') return () => escalateTo;
  const rows = (policy.nextHops[escalateTo.table] ?? []).map((row) => ({
    matches: toClosure(row.when),
    escalateTo: row.escalateTo,
  }));
  return (facts) => rows.find(({ matches }) => matches(facts))?.escalateTo ?? null;
}
