import { owners, type Owner } from '../../../shared/model/decision.ts';
import type { NearMiss } from '../../../shared/model/explanation.ts';
import { factNames, factValues, type Facts } from '../../../shared/model/facts.ts';
import type { DecisionGraph } from './decision-graph.ts';
import { factOrder } from './fact-space.ts';
import type { PolicyRow } from './policy-row.ts';

type NearMisses = { readonly nearMisses: NearMiss[]; readonly mightChange: NearMiss[] };

/**
 * Finds every change of one known fact that changes the owner: for certain when no completion of
 * the open facts keeps it, perhaps when some do. `outcomes` has the same number for rows that
 * answer the same; the leaves of the graph are rows.
 */
export function createNearMissFinder(
  graph: DecisionGraph,
  rows: readonly PolicyRow[],
  outcomes: readonly number[],
): (facts: Facts, owner: Owner) => NearMisses {
  const ownerBits = rows.map((row) => 1 << owners.indexOf(row.outcome.owner));

  return (facts, owner) => {
    const current = 1 << owners.indexOf(owner);
    const told = graph.valuesOf(facts);
    const found: NearMisses = { nearMisses: [], mightChange: [] };
    for (const fact of factNames) {
      const from = facts[fact];
      if (from === undefined) continue;
      const place = factOrder.indexOf(fact);
      const own = told[place] ?? 0;
      for (const [value, to] of factValues[fact].entries()) {
        if (value === own) continue;
        told[place] = value;
        const { possible, rule } = reach(told);
        if (possible === current) continue;
        const miss = { fact, from, to, owners: toOwners(possible), rule };
        found[(possible & current) === 0 ? 'nearMisses' : 'mightChange'].push(miss);
      }
      told[place] = own;
    }
    return found;
  };

  /** The owners still possible, as bits, and the rule that decides unless the outcome is open. */
  function reach(told: Int8Array) {
    let possible = 0;
    let first = rows.length;
    let outcome = -1;
    let isOpen = false;
    graph.visitLeaves(told, (row) => {
      possible |= ownerBits[row] ?? 0;
      if (row < first) first = row;
      const reached = outcomes[row] ?? -1;
      if (outcome >= 0 && outcome !== reached) isOpen = true;
      outcome = reached;
    });
    return { possible, rule: isOpen ? null : (rows[first]?.rule.id ?? null) };
  }
}

function toOwners(bits: number): Owner[] {
  return owners.filter((_, number) => (bits & (1 << number)) !== 0);
}
