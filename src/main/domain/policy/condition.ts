import { factNames, type Facts } from '../../../shared/model/facts.ts';
import type { RuleCondition } from '../../../shared/model/policy.ts';

/** True when every fact that the condition lists is known and has one of the listed values. */
export function isMet(condition: RuleCondition, facts: Facts): boolean {
  return factNames.every((fact) => {
    const listed = condition[fact];
    const value = facts[fact];
    return !listed || (value !== undefined && listed.includes(value));
  });
}
