import type { Facts } from '../../../shared/model/facts.ts';
import { addBit, createBitSet, lowestBitOf, type BitSet } from './bit-set.ts';
import { factOrder, valuesInOrder } from './fact-space.ts';
import { acceptsValue, isOpenTo, type PolicyRow } from './policy-row.ts';

export type RowIndex = ReturnType<typeof createRowIndex>;

/** The table compiled to bit sets: for each value of each fact, the rows that accept it. */
export function createRowIndex(rows: readonly PolicyRow[]) {
  const all = rowsWhere(rows, () => true);
  const accepting = factOrder.map((fact, place) =>
    (valuesInOrder[place] ?? []).map((value) =>
      rowsWhere(rows, (row) => acceptsValue(row, fact, value)),
    ),
  );
  const settledFrom = [...factOrder, null].map((_, place) =>
    rowsWhere(rows, (row) => factOrder.slice(place).every((fact) => isOpenTo(row, fact))),
  );
  const lookUp = createLookUp(accepting, all.length);

  return {
    /** Every row. */
    all,
    /** By place in `factOrder`, then by value. */
    accepting,
    /** By place: the rows that no fact from this place on can refuse. */
    settledFrom,
    /** The first row that accepts these facts; -1: none does; undefined: a fact is not known. */
    firstRow: lookUp,
  };
}

/** Intersects word by word and stops at the first word with a row left: early rows cost least. */
function createLookUp(accepting: readonly (readonly BitSet[])[], words: number) {
  const bits = new Uint32Array(accepting.flat().length * words);
  let next = 0;
  const offsets = accepting.map((sets, place) => {
    const offsetOf = new Map<string | undefined, number>();
    for (const [index, set] of sets.entries()) {
      bits.set(set, next);
      offsetOf.set(valuesInOrder[place]?.[index], next);
      next += words;
    }
    return offsetOf;
  });
  const columns = factOrder.map((fact, place) => ({ fact, offsetOf: offsets[place] }));
  const chosen = new Uint32Array(columns.length);

  return (facts: Facts): number | undefined => {
    let place = 0;
    for (const { fact, offsetOf } of columns) {
      const offset = offsetOf?.get(facts[fact]);
      if (offset === undefined) return undefined;
      chosen[place] = offset;
      place += 1;
    }
    for (let word = 0; word < words; word += 1) {
      let left = 0xffffffff;
      for (const offset of chosen) left &= bits[offset + word] ?? 0;
      if (left !== 0) return word * 32 + lowestBitOf(left);
    }
    return -1;
  };
}

function rowsWhere(rows: readonly PolicyRow[], isMember: (row: PolicyRow) => boolean): BitSet {
  const set = createBitSet(rows.length);
  for (const [number, row] of rows.entries()) if (isMember(row)) addBit(set, number);
  return set;
}
