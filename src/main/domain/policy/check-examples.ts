import { AppError } from '../../../shared/errors.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import type { PolicyProblem, ProblemCause, ProblemNames } from '../../../shared/model/policy.ts';
import { createDecisionGraph, tooManyNodes } from './decision-graph.ts';
import { keepByFacts } from './facts-cache.ts';
import { isSameOutcome, type PolicyRow } from './policy-row.ts';
import type { RowIndex } from './row-index.ts';

type Example = { readonly facts: Facts; readonly isDecided: boolean };
type TableWithIndex = { readonly rows: readonly PolicyRow[]; readonly index: RowIndex };
type RuleWithExamples = { readonly id: string; readonly examples: readonly Example[] };

/** An example may leave facts open: then it must be true, and decided, whatever they are. */
export function checkExamples(
  table: TableWithIndex,
  rules: readonly RuleWithExamples[],
): readonly PolicyProblem[] {
  const reach = tryReach(table);
  if (!reach) return [tooManyNodes];
  return rules.flatMap((rule) => [
    ...rule.examples.flatMap((example) => checkExample(reach, rule.id, example)),
    ...[true, false]
      .filter((isDecided) => lacks(rule, isDecided))
      .map((isDecided): PolicyProblem => {
        const detail = `rule ${rule.id} has no example that it ${isDecided ? 'decides' : 'leaves to another'}`;
        const cause = isDecided ? 'no-decided-example' : 'no-left-example';
        return {
          kind: 'wrong-example',
          rule: rule.id,
          cause,
          names: {},
          detail,
          counterExample: null,
        };
      }),
  ]);
}

/** A rule with too few examples is told so elsewhere. */
function lacks({ examples }: RuleWithExamples, isDecided: boolean): boolean {
  return examples.length >= 2 && !examples.some((it) => it.isDecided === isDecided);
}

function checkExample(
  reach: Reach,
  id: string,
  { facts, isDecided }: Example,
): readonly PolicyProblem[] {
  const wrong = (cause: ProblemCause, detail: string, names: ProblemNames = {}) => [
    { kind: 'wrong-example', rule: id, cause, names, detail, counterExample: facts } as const,
  ];
  const reached = reach(facts);
  const rules = [...new Set(reached.map((row) => row?.rule.id ?? 'no rule'))].join(', ');
  const otherRules = [...new Set(reached.flatMap((row) => row?.rule.id ?? []))].filter(
    (other) => other !== id,
  );
  if (!isDecided) {
    const isLeft = reached.every((row) => row?.rule.id !== id);
    return isLeft
      ? []
      : wrong('example-not-left', `an example that rule ${id} should leave can reach ${rules}`);
  }
  if (rules !== id) {
    return wrong(
      otherRules.length > 0 ? 'example-of-others' : 'example-undecided',
      `an example that rule ${id} should decide can reach ${rules}`,
      otherRules.length > 0 ? { otherRules } : {},
    );
  }
  const [first, ...others] = reached;
  const isOpen = others.some((row) => row && first && !isSameOutcome(row.outcome, first.outcome));
  return isOpen
    ? wrong('example-next-hop-open', `an example of rule ${id} leaves its next hop open`)
    : [];
}

type Reach = (facts: Facts) => readonly (PolicyRow | undefined)[];

/** Null for a table that is too large to be compiled. */
function tryReach(table: TableWithIndex): Reach | null {
  try {
    return createReach(table);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The rows that some completion of the facts hits, in table order; undefined for a gap, the last. */
function createReach({ rows, index }: TableWithIndex): Reach {
  const graph = createDecisionGraph(index, (row) => row);
  return keepByFacts((facts) => {
    const reached = new Set<number>();
    graph.visitLeaves(graph.valuesOf(facts), (row) => reached.add(row));
    return [...reached].toSorted((a, b) => a - b).map((row) => rows[row]);
  });
}
