import type { RoutedDecision } from '../../../shared/model/decision.ts';
import type { FailedRule } from '../../../shared/model/explanation.ts';
import { factNames, type FactName, type Facts } from '../../../shared/model/facts.ts';
import { acceptsValue, rulesOf, testedFacts, type PolicyRow, type RowRule } from './policy-row.ts';

/** The decision, and what ruled out each rule before the one that decides. Frozen, and shared. */
export type RuleTrace = {
  readonly decision: RoutedDecision;
  readonly failed: readonly FailedRule[];
};

/** Where the facts told so far lead: to the trace, or to the next fact to look at. */
type Step =
  | { readonly trace: RuleTrace }
  | {
      readonly trace: null;
      readonly fact: FactName;
      /** The rows that none of the facts told so far refuses. */
      readonly left: readonly number[];
      readonly next: Map<string | undefined, Step>;
    };

/**
 * Traces complete facts. The facts are looked at in the order of the specification, as few as
 * tell the trace, and each way is worked out when it is first gone: a way once gone is a few look-ups.
 * There are never more ways than combinations; the shipped table has some thousands.
 */
export function createTracer(rows: readonly PolicyRow[], routed: readonly RoutedDecision[]) {
  const rules = rulesOf(rows);
  const tested = rows.map(({ when }) =>
    factNames.filter((fact) => when.some((condition) => condition[fact] !== undefined)),
  );

  /** Goes on from the rows left, having told every fact before `place`. */
  function stepFrom(left: readonly number[], place: number, facts: Facts): Step {
    const isSettled = (row: number): boolean => lastPlace(tested[row]) < place;
    const settled = left.findIndex(isSettled);
    const inReach = settled < 0 ? left : left.slice(0, settled + 1);
    const fact = factNames
      .slice(place)
      .find((it) => inReach.some((row) => tested[row]?.includes(it)));
    if (fact) return { trace: null, fact, left: inReach, next: new Map() };
    const [winner] = inReach;
    const decision = winner === undefined ? undefined : routed[winner];
    if (!decision) throw new Error('The table has a gap: prove it first.');
    const failed = findFailed(rules, decision.rule, facts);
    for (const it of failed) Object.freeze(it);
    return { trace: Object.freeze({ decision, failed: Object.freeze(failed) }) };
  }

  function grow(step: Extract<Step, { trace: null }>, value: string, facts: Facts): Step {
    const left = step.left.filter((number) => {
      const row = rows[number];
      return row && acceptsValue(row, step.fact, value);
    });
    const grown = stepFrom(left, factNames.indexOf(step.fact) + 1, facts);
    step.next.set(value, grown);
    return grown;
  }

  const root = stepFrom([...rows.keys()], 0, {});

  /** Undefined when a fact is open that the trace needs. */
  return (facts: Facts): RuleTrace | undefined => {
    let step = root;
    while (step.trace === null) {
      const value = facts[step.fact];
      const next = step.next.get(value);
      if (next) step = next;
      else if (value === undefined) return undefined;
      else step = grow(step, value, facts);
    }
    return step.trace;
  };
}

/** The rules before `rule`, each with the first known fact, in the order of the specification, that it refuses. */
export function findFailed(rules: readonly RowRule[], rule: string, facts: Facts): FailedRule[] {
  const failed: FailedRule[] = [];
  for (const { id, when } of rules) {
    if (id === rule) break;
    for (const fact of testedFacts(when)) {
      const value = facts[fact];
      if (value === undefined || when[fact]?.includes(value)) continue;
      failed.push({ rule: id, fact, value });
      break;
    }
  }
  return failed;
}

function lastPlace(facts: readonly FactName[] | undefined): number {
  const last = facts?.at(-1);
  return last === undefined ? -1 : factNames.indexOf(last);
}
