import { owners, type Owner } from '../../../../../src/shared/model/decision.ts';
import { factNames, factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import type { Policy } from '../../../../../src/shared/model/policy.ts';
import { completionsOf, createClosureTable } from './closure-oracle.ts';

/** What some completions reach: everything by trying each of them. */
export type PlainReach = {
  readonly owners: readonly Owner[];
  /** How many different outcomes. */
  readonly outcomes: number;
  /** In table order. */
  readonly rules: readonly string[];
};

/** The plain reading of every combination, made once, and the completions of open facts tried one by one. */
export function createPlainVerdicts(policy: Policy): (facts: Facts) => PlainReach {
  const decide = createClosureTable(policy);
  const outcomeNumbers = new Map<string, number>();
  const ids = policy.rules.map((rule) => rule.id);
  const verdicts = { owner: new Uint8Array(559_872), outcome: new Uint16Array(559_872) };
  const ruleOf = new Uint16Array(559_872);
  let number = 0;
  for (const facts of completionsOf({})) {
    const verdict = decide(facts);
    if (!verdict) throw new Error(`no rule for ${JSON.stringify(facts)}`);
    const key = JSON.stringify(verdict.outcome);
    const outcome = outcomeNumbers.get(key) ?? outcomeNumbers.size;
    outcomeNumbers.set(key, outcome);
    verdicts.owner[number] = owners.indexOf(verdict.outcome.owner);
    verdicts.outcome[number] = outcome;
    ruleOf[number] = policy.rules.indexOf(verdict.rule);
    number += 1;
  }

  return (facts) => {
    const found = {
      owners: new Set<number>(),
      outcomes: new Set<number>(),
      rules: new Set<number>(),
    };
    const visit = (place: number, from: number): void => {
      const fact = factNames[place];
      if (!fact) {
        found.owners.add(verdicts.owner[from] ?? -1);
        found.outcomes.add(verdicts.outcome[from] ?? -1);
        found.rules.add(ruleOf[from] ?? -1);
        return;
      }
      const values: readonly string[] = factValues[fact];
      const known = facts[fact];
      if (known !== undefined) {
        visit(place + 1, from * values.length + values.indexOf(known));
        return;
      }
      for (let value = 0; value < values.length; value += 1) {
        visit(place + 1, from * values.length + value);
      }
    };
    visit(0, 0);
    return {
      owners: owners.filter((_, at) => found.owners.has(at)),
      outcomes: found.outcomes.size,
      rules: ids.filter((_, at) => found.rules.has(at)),
    };
  };
}
