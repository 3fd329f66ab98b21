import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import { mostRules } from '../../../shared/model/policy.ts';
import type { Policy, PolicyCheck, PolicyProblem } from '../../../shared/model/policy.ts';
import { checkExamples } from './check-examples.ts';
import { checkRules } from './check-rules.ts';
import { countByRow, noRow, type DecidedTable } from './decided-table.ts';
import { combinationCount, factsAt, firstCombination, type Condition } from './fact-space.ts';
import { findContradictions } from './find-contradictions.ts';
import { layOutTable } from './lay-out-table.ts';
import type { PolicyRow } from './policy-row.ts';
import { proveInvariants } from './prove-invariants.ts';
import type { RowIndex } from './row-index.ts';

type PolicyProof = {
  readonly check: PolicyCheck;
  /** The table as it was proved; null when it could not be laid out. */
  readonly table: (DecidedTable & { readonly index: RowIndex }) | null;
};

/**
 * Proves the policy over every combination of facts: complete, nothing hidden, no contradiction,
 * the seven invariants, each citation there, each example true. One problem per rule and promise,
 * with a counter-example where there can be one. Takes a draft in any state; never throws.
 */
export function provePolicy(policy: Policy | DraftPolicy): PolicyProof {
  const report = (problems: readonly PolicyProblem[]): PolicyCheck => ({
    combinations: combinationCount,
    rules: policy.rules.length,
    problems: [...problems],
  });
  const { problems, table } = layOutTable(policy);
  if (policy.rules.length > mostRules) return { check: report(problems), table };
  const shape = checkRules(policy);
  if (!table) return { check: report([...shape, ...problems]), table };

  const check = report([
    ...shape,
    ...problems,
    ...findContradictions(policy.rules.filter(acceptsSome)),
    ...findHidden(table, policy),
    ...proveInvariants(table),
    ...checkExamples(table, policy.rules),
  ]);
  return { check, table };
}

/** Rules that the ones before them cover wholly, and rows of next-hop tables that nothing reaches. */
function findHidden(
  table: DecidedTable,
  { rules, nextHops }: Policy | DraftPolicy,
): readonly PolicyProblem[] {
  const counts = countByRow(table);
  const hit = table.rows.filter((_, row) => counts[row] !== 0);
  const hitRules = new Set(hit.map((row) => row.rule.id));
  const hitHops = new Set(hit.map(({ hop }) => (hop ? `${hop.row} ${hop.table}` : '')));
  return [
    ...rules
      .filter((rule) => acceptsSome(rule) && !hitRules.has(rule.id))
      .map((rule) => hiddenRule(table, rule)),
    ...Object.entries(nextHops).flatMap(([name, lines]) =>
      [...lines.keys()]
        .filter((row) => !hitHops.has(`${row} ${name}`))
        .map((row): PolicyProblem => {
          const detail = `nothing reaches row ${row + 1} of the next-hop table ${name}`;
          return {
            kind: 'hidden-rule',
            rule: null,
            cause: 'hidden-next-hop',
            names: { table: name, row: row + 1 },
            detail,
            counterExample: null,
          };
        }),
    ),
  ];
}

/** False for a rule with an empty list, which the shape check names: it stands for nothing. */
function acceptsSome({ when }: { readonly when: Condition }): boolean {
  return Object.values(when).every((values) => values?.length !== 0);
}

function hiddenRule(
  { rows, rowOf }: DecidedTable,
  { id, when }: { readonly id: string; readonly when: Condition },
): PolicyProblem {
  const combination = firstCombination(when);
  const taker: PolicyRow | undefined = rows[rowOf[combination] ?? noRow];
  return {
    kind: 'hidden-rule',
    rule: id,
    cause: 'hidden-rule',
    names: taker ? { otherRules: [taker.rule.id] } : {},
    detail: `rule ${id} is never reached: rules before it, such as ${taker?.rule.id ?? 'no rule'}, decide all that it accepts`,
    counterExample: factsAt(combination),
  };
}
