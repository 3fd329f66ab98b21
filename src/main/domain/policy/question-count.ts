import type { Facts } from '../../../shared/model/facts.ts';
import { factValues, type FactName } from '../../../shared/model/facts.ts';
import type { PolicyCheck, QuestionCount } from '../../../shared/model/policy.ts';
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

/** Mean and worst number of questions, over every combination of facts; undefined where no plan is exact. */
export function countQuestions(planner: QuestionPlanner): PolicyCheck['questions'] {
  const settled = countFrom(planner, settledFacts);
  const nothingKnown = countFrom(planner, profileFacts);
  const withoutProfile = countFrom(planner, []);
  if (!settled || !nothingKnown || !withoutProfile) return undefined;
  return { settled, nothingKnown, withoutProfile };
}

function countFrom(planner: QuestionPlanner, known: readonly FactName[]): QuestionCount | null {
  let sum = 0;
  let worst = 0;
  let starts = 0;
  for (const facts of settledStarts({}, known)) {
    const count = planner.count(facts);
    if (!count) return null;
    sum += count.mean;
    worst = Math.max(worst, count.worst);
    starts += 1;
  }
  return { mean: sum / starts, worst };
}

function* settledStarts(facts: Facts, open: readonly FactName[]): Generator<Facts> {
  const [fact, ...others] = open;
  if (!fact) {
    yield facts;
    return;
  }
  for (const value of factValues[fact]) yield* settledStarts({ ...facts, [fact]: value }, others);
}
