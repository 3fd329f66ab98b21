/** How many things have a key, in the order in which the keys first come. */
export function countBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, number> {
  const counts = new Map<Key, { count: number }>();
  for (const item of items) made(counts, keyOf(item), () => ({ count: 0 })).count += 1;
  return new Map([...counts].map(([key, { count }]) => [key, count]));
}

/** What a map has under a key, made where it has nothing yet. */
export function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
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
