import { intersect, keepUpTo, lowestBit, type BitSet } from './bit-set.ts';
import { blockSizes, combinationCount } from './fact-space.ts';
import type { PolicyRow } from './policy-row.ts';
import type { RowIndex } from './row-index.ts';

/** Stands where no row decides. */
export const noRow = 0xffff;

/** A table with the row that decides each combination, by the number of the combination. */
export type DecidedTable = { readonly rows: readonly PolicyRow[]; readonly rowOf: Uint16Array };

/**
 * Decides all combinations, a whole block at once where no further fact can change the row. Blocks
 * with the same rows left are alike: the second one is a copy of the first.
 */
export function decideAll(rows: readonly PolicyRow[], index: RowIndex): DecidedTable {
  const rowOf = new Uint16Array(combinationCount).fill(noRow);
  const decidedAt = new Map<string, number>();
  const descend = (place: number, from: number, candidates: BitSet): void => {
    const first = lowestBit(candidates);
    if (first < 0) return;
    const size = blockSizes[place] ?? 1;
    const settled = lowestBit(intersect(candidates, index.settledFrom[place] ?? index.all));
    if (first === settled) {
      rowOf.fill(first, from, from + size);
      return;
    }
    const left = settled < 0 ? candidates : keepUpTo(candidates, settled);
    const key = `${place}:${left.join()}`;
    const alike = decidedAt.get(key);
    if (alike !== undefined) {
      rowOf.copyWithin(from, alike, alike + size);
      return;
    }
    const step = blockSizes[place + 1] ?? 1;
    for (const [value, accepting] of (index.accepting[place] ?? []).entries()) {
      descend(place + 1, from + value * step, intersect(left, accepting));
    }
    decidedAt.set(key, from);
  };
  descend(0, 0, index.all);
  return { rows, rowOf };
}

/** How many combinations each row decides, by its number; after the last one, those that none decides. */
export function countByRow({ rows, rowOf }: DecidedTable): Uint32Array {
  const counts = new Uint32Array(noRow + 1);
  for (let combination = 0; combination < combinationCount; combination += 1) {
    const row = rowOf[combination] ?? noRow;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  const perRow = counts.slice(0, rows.length + 1);
  perRow[rows.length] = counts[noRow] ?? 0;
  return perRow;
}

/** How many combinations each rule decides; a rule that decides none counts too. */
export function countByRule(table: DecidedTable): ReadonlyMap<string, number> {
  const perRow = countByRow(table);
  const counts = new Map<string, number>();
  for (const [number, { rule }] of table.rows.entries()) {
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + (perRow[number] ?? 0));
  }
  return counts;
}
