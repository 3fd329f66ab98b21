/** Puts things together that have the same key, in the order in which the keys first come. */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How many things have a key, in the order in which the keys first come. */
export function countBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function countWhere<Item>(items: Iterable<Item>, test: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) if (test(item)) count += 1;
  return count;
}

/** Something counted, most first; equal counts in the order of their names. */
export function byCount<Row extends { readonly cases: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  return rows.toSorted((a, b) => b.cases - a.cases || compare(nameOf(a), nameOf(b)));
}

/** The first of a list, and how many rows and cases are left out. */
export function cut<Row>(
  rows: readonly Row[],
  most: number,
  casesOf: (row: Row) => number,
): { readonly rows: Row[]; readonly rest: { readonly rows: number; readonly cases: number } } {
  const left = rows.slice(most);
  const cases = left.reduce((sum, row) => sum + casesOf(row), 0);
  return { rows: rows.slice(0, most), rest: { rows: left.length, cases } };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
