import { addBit, createBitSet, type BitSet } from './bit-set.ts';
import { factOrder, valuesInOrder } from './fact-space.ts';
import { acceptsValue, isOpenTo, type PolicyRow } from './policy-row.ts';

export type RowIndex = ReturnType<typeof createRowIndex>;

/**
 * The table compiled to bit sets: for each value of each fact, the rows that accept it. The rows
 * left by some facts are the intersection of theirs, and the lowest of them decides.
 */
export function createRowIndex(rows: readonly PolicyRow[]) {
  const lastTold = rows.map((row) => factOrder.findLastIndex((fact) => !isOpenTo(row, fact)));
  return {
    /** Every row. */
    all: rowsWhere(rows, () => true),
    /** By place in `factOrder`, then by value. */
    accepting: factOrder.map((fact, place) =>
      (valuesInOrder[place] ?? []).map((value) =>
        rowsWhere(rows, (row) => acceptsValue(row, fact, value)),
      ),
    ),
    /** By place: the rows that no fact from this place on can refuse. */
    settledFrom: [...factOrder.keys(), factOrder.length].map((place) =>
      rowsWhere(rows, (_, number) => (lastTold[number] ?? -1) < place),
    ),
  };
}

function rowsWhere(
  rows: readonly PolicyRow[],
  isMember: (row: PolicyRow, number: number) => boolean,
): BitSet {
  const set = createBitSet(rows.length);
  for (const [number, row] of rows.entries()) if (isMember(row, number)) addBit(set, number);
  return set;
}
