import type { RoutedDecision } from '../../../shared/model/decision.ts';
import type { FailedRule } from '../../../shared/model/explanation.ts';
import { factNames, factValues, type FactName, type Facts } from '../../../shared/model/facts.ts';
import { acceptsValue, rulesOf, testedFacts, type PolicyRow, type RowRule } from './policy-row.ts';

/** The decision, and what ruled out each rule before the one that decides. Frozen, and shared. */
export type RuleTrace = {
  readonly decision: RoutedDecision;
  readonly failed: readonly FailedRule[];
};

/** The facts that nearly every way needs: told together, by one number. */
const startFacts = factNames.slice(0, 5);
const startCount = startFacts.reduce((product, fact) => product * factValues[fact].length, 1);
/** So far below zero that no number of the other facts makes up for it. */
const open = -1_000_000;

const { publisher, purchaseChannel, askedBy, cspModel, topic } = factValues;
const publisherNumber = numbering(publisher);
const channelNumber = numbering(purchaseChannel);
const askerNumber = numbering(askedBy);
const modelNumber = numbering(cspModel);
const topicNumbers = new Map<string | undefined, number>(topic.map((it, number) => [it, number]));

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
 * Traces complete facts. The facts are looked at in the order of the specification, the first five
 * at once, then as few of the others as tell the trace. Each way is worked out when it is first
 * gone: a way once gone is a few look-ups. There are never more ways than combinations; the shipped
 * table has some thousands.
 */
export function createTracer(rows: readonly PolicyRow[], routed: readonly RoutedDecision[]) {
  const rules = rulesOf(rows);
  const tested = rows.map(({ when }) =>
    factNames.filter((fact) => when.some((condition) => condition[fact] !== undefined)),
  );
  const starts: (Step | undefined)[] = Array.from({ length: startCount });

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

  function keep(left: readonly number[], fact: FactName, value: string): readonly number[] {
    return left.filter((number) => {
      const row = rows[number];
      return row && acceptsValue(row, fact, value);
    });
  }

  function start(facts: Facts): Step {
    const left = startFacts.reduce<readonly number[]>(
      (kept, fact) => keep(kept, fact, facts[fact] ?? ''),
      [...rows.keys()],
    );
    return stepFrom(left, startFacts.length, facts);
  }

  function grow(step: Extract<Step, { trace: null }>, value: string, facts: Facts): Step {
    const place = factNames.indexOf(step.fact) + 1;
    const grown = stepFrom(keep(step.left, step.fact, value), place, facts);
    step.next.set(value, grown);
    return grown;
  }

  /** Undefined when a fact is open that the trace needs. */
  return (facts: Facts): RuleTrace | undefined => {
    const number = startOf(facts);
    if (number < 0) return undefined;
    let step = (starts[number] ??= start(facts));
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

/** The number of the first five facts together; below zero when one of them is open. */
function startOf(facts: Facts): number {
  const buyer =
    publisherNumber(facts.publisher) * purchaseChannel.length +
    channelNumber(facts.purchaseChannel);
  const asker = buyer * askedBy.length + askerNumber(facts.askedBy);
  const desk = asker * cspModel.length + modelNumber(facts.cspModel);
  return desk * topic.length + (topicNumbers.get(facts.topic) ?? open);
}

/** Numbers two or three values by comparing them: quicker than any look-up. */
function numbering(values: readonly string[]): (value: string | undefined) => number {
  const [first, second, third = second] = values;
  return (value) => {
    if (value === first) return 0;
    if (value === second) return 1;
    return value === third ? 2 : open;
  };
}

function lastPlace(facts: readonly FactName[] | undefined): number {
  const last = facts?.at(-1);
  return last === undefined ? -1 : factNames.indexOf(last);
}
