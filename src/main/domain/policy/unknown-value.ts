import { factNames, factValues, type FactName } from '../../../shared/model/facts.ts';
import type { RuleCondition } from '../../../shared/model/policy.ts';

type UnknownValue = {
  readonly fact: FactName;
  readonly value: string;
  readonly known: readonly string[];
};

/** The first value of a condition that its fact never has. */
export function findUnknownValue(when: RuleCondition): UnknownValue | undefined {
  for (const fact of factNames) {
    const known: readonly string[] = factValues[fact];
    const value = when[fact]?.find((it) => !known.includes(it));
    if (value !== undefined) return { fact, value, known };
  }
  return undefined;
}
