import type { FailedRule } from '../../shared/model/explanation.ts';
import type { FactName } from '../../shared/model/facts.ts';

/** Earlier rules that one fact ruled out. */
export type FailedGroup = {
  readonly fact: FactName;
  readonly value: string;
  readonly rules: readonly string[];
};

/** Groups the trace by the fact that failed each rule, in the order in which the facts first failed one. */
export function groupFailed(failed: readonly FailedRule[]): FailedGroup[] {
  const groups: FailedGroup[] = [];
  for (const { rule, fact, value } of failed) {
    const same = groups.findIndex((it) => it.fact === fact && it.value === value);
    const found = groups[same];
    if (found) groups[same] = { ...found, rules: [...found.rules, rule] };
    else groups.push({ fact, value, rules: [rule] });
  }
  return groups;
}
