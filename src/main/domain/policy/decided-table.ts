import { intersect, lowestBit, type BitSet } from './bit-set.ts';
import { blockSizes, combinationCount } from './fact-space.ts';
import type { PolicyRow } from './policy-row.ts';
import type { RowIndex } from './row-index.ts';

/** Stands where no row decides. */
export const noRow = 0xffff;

/** A table with the row that decides each combination, by the number of the combination. */
export type DecidedTable = { readonly rows: readonly PolicyRow[]; readonly rowOf: Uint16Array };

/** Walks all combinations, a whole block at once where no further fact can change the row. */
export function decideAll(rows: readonly PolicyRow[], index: RowIndex): DecidedTable {
  const rowOf = new Uint16Array(combinationCount).fill(noRow);
  const descend = (place: number, from: number, candidates: BitSet): void => {
    const first = lowestBit(candidates);
    if (first < 0) return;
    const settled = lowestBit(intersect(candidates, index.settledFrom[place] ?? index.all));
    if (first === settled) {
      rowOf.fill(first, from, from + (blockSizes[place] ?? 1));
      return;
    }
    const size = blockSizes[place + 1] ?? 1;
    for (const [value, accepting] of (index.accepting[place] ?? []).entries()) {
      descend(place + 1, from + value * size, intersect(candidates, accepting));
    }
  };
  descend(0, 0, index.all);
  return { rows, rowOf };
}

/** How many combinations each rule decides; a rule that decides none counts too. */
export function countByRule({ rows, rowOf }: DecidedTable): ReadonlyMap<string, number> {
  const perRow = new Uint32Array(noRow + 1);
  for (const row of rowOf) perRow[row] = (perRow[row] ?? 0) + 1;
  const counts = new Map<string, number>();
  for (const [number, { rule }] of rows.entries()) {
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + (perRow[number] ?? 0));
  }
  return counts;
}
