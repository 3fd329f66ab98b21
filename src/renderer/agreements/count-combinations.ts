import { factNames, factValues } from '../../shared/model/facts.ts';
import type { RuleCondition } from '../../shared/model/policy.ts';

/** How many combinations of facts a condition holds for. */
export function countCombinations(when: RuleCondition): number {
  return factNames.reduce((count, fact) => count * (when[fact] ?? factValues[fact]).length, 1);
}
