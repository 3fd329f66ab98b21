import type { PolicyProblem } from '../../../shared/model/policy.ts';

/** Problems with one cause, told once. */
export type ProblemGroup = {
  /** The rule to look at; null: the whole table. */
  readonly rule: string | null;
  readonly first: PolicyProblem;
  /** Rules that `rule` hides: several, or none where the problem stands for itself. */
  readonly hidden: readonly string[];
};

/** A rule that hides several others comes first and is named once; every other problem as it is. */
export function groupProblems(problems: readonly PolicyProblem[]): readonly ProblemGroup[] {
  const byCulprit = Map.groupBy(problems, culpritOf);
  const groups: ProblemGroup[] = [];
  for (const [culprit, hiding] of byCulprit) {
    const [first] = hiding;
    if (culprit === null || first === undefined || hiding.length < 2) continue;
    const hidden = hiding.flatMap(({ rule }) => (rule === null ? [] : [rule]));
    groups.push({ rule: culprit, first, hidden });
  }
  const told = new Set(groups.map(({ rule }) => rule));
  const others = problems
    .filter((it) => !told.has(culpritOf(it) ?? ''))
    .map((first): ProblemGroup => ({ rule: first.rule, first, hidden: [] }));
  return [...groups.toSorted((one, other) => other.hidden.length - one.hidden.length), ...others];
}

/** The rule that hides the one that the problem is about, or null. */
function culpritOf({ cause, names, rule }: PolicyProblem): string | null {
  return cause === 'hidden-rule' && rule !== null ? (names.otherRules?.[0] ?? null) : null;
}
