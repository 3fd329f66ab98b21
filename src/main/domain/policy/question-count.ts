import type { Facts } from '../../../shared/model/facts.ts';
import { factValues, type FactName } from '../../../shared/model/facts.ts';
import type { PolicyCheck } from '../../../shared/model/policy.ts';
import type { DecisionGraph, Node } from './decision-graph.ts';
import type { QuestionPlanner } from './question-planner.ts';

/** What profile, agreements, offer and customer settle, so that nobody is asked for it. */
export const settledFacts = [
  'cspModel',
  'firstLine',
  'handoff',
  'resellerSplit',
  'publisher',
  'azureBased',
  'customerUsableContact',
  'purchaseChannel',
] as const satisfies readonly FactName[];

/** What a desk's profile settles before anything is known of a question. */
export const profileFacts = ['cspModel'] as const satisfies readonly FactName[];

/** Mean and worst number of questions, over every combination of facts. */
export function countQuestions(
  graph: DecisionGraph,
  planner: QuestionPlanner,
): NonNullable<PolicyCheck['questions']> {
  const countFrom = (facts: readonly FactName[]) =>
    count(
      [...settledStarts({}, facts)].map((it) => graph.find(it)),
      planner,
    );
  return {
    settled: countFrom(settledFacts),
    nothingKnown: countFrom(profileFacts),
    withoutProfile: countFrom([]),
  };
}

function count(starts: readonly Node[], planner: QuestionPlanner) {
  const sum = starts.reduce((total, start) => total + planner.meanQuestions(start), 0);
  return {
    mean: sum / starts.length,
    worst: Math.max(...starts.map((start) => planner.mostQuestions(start))),
  };
}

function* settledStarts(facts: Facts, open: readonly FactName[]): Generator<Facts> {
  const [fact, ...others] = open;
  if (!fact) {
    yield facts;
    return;
  }
  for (const value of factValues[fact]) yield* settledStarts({ ...facts, [fact]: value }, others);
}
