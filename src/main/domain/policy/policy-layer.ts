import { certainties, owners, type Owner } from '../../../shared/model/decision.ts';
import type { Outcome, RoutedDecision } from '../../../shared/model/decision.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { createDecisionGraph } from './decision-graph.ts';
import type { PolicyRow } from './policy-row.ts';
import { createRowIndex } from './row-index.ts';

export type PolicyLayer = ReturnType<typeof createPolicyLayer>;

/**
 * Rows compiled to answer for open facts exactly. Expects rows without a gap.
 * @throws AppError POLICY_REFUSED when they grow out of bounds
 */
export function createPolicyLayer(
  rows: readonly PolicyRow[],
  spanPrefix: string,
  index = createRowIndex(rows),
) {
  const graph = createDecisionGraph(index, (row) => row);
  const outcomes = numberOutcomes(rows.map((row) => row.outcome));
  return {
    rows,
    index,
    /** The leaves are rows. */
    graph,
    /** The same number for rows that answer the same. */
    outcomes,
    /** What each row alone answers. */
    routed: rows.map((row) => routeTo([row], spanPrefix)),

    /** The rows that some completion of the facts hits, in table order. */
    reach(facts: Facts): readonly number[] {
      const reached = new Set<number>();
      graph.visitLeaves(graph.valuesOf(facts), (row) => reached.add(row));
      return [...reached].toSorted((a, b) => a - b);
    },

    /** The decision when only these rows are possible; null while they do not all answer the same. */
    route(possible: readonly number[]): RoutedDecision | null {
      if (new Set(possible.map((row) => outcomes[row])).size > 1) return null;
      return routeTo(
        possible.flatMap((row) => rows[row] ?? []),
        spanPrefix,
      );
    },

    /** The owners that these rows name. */
    ownersOf(possible: readonly number[]): Owner[] {
      const named = new Set(possible.map((row) => rows[row]?.outcome.owner));
      return owners.filter((owner) => named.has(owner));
    },
  };
}

/** The same number for the same outcome. */
export function numberOutcomes(outcomes: readonly Outcome[]): readonly number[] {
  const numbers = new Map<string, number>();
  return outcomes.map(({ owner, firstContact, contact, escalateTo }) => {
    const key = [owner, firstContact, contact, escalateTo ?? '-'].join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Expects the rows still possible, in table order, all of one outcome. */
function routeTo(rows: readonly PolicyRow[], spanPrefix: string): RoutedDecision {
  const [first] = rows;
  if (!first) throw new Error('A proved policy leaves nothing undecided.');
  const spans = new Set(rows.flatMap((row) => row.rule.cites));
  const weakest = Math.max(...rows.map((row) => certainties.indexOf(row.rule.certainty)));
  const decision: RoutedDecision = {
    status: 'routed',
    rule: first.rule.id,
    ...first.outcome,
    certainty: certainties[weakest] ?? first.rule.certainty,
    cites: [...spans].toSorted().map((span) => `${spanPrefix}-${span}`),
  };
  Object.freeze(decision.cites);
  return Object.freeze(decision);
}
