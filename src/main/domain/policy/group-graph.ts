import { factOrder, valuesInOrder } from './fact-space.ts';

/** A point of the graph: the combinations that share the facts told so far. Equal numbers, equal groups below. */
export type GroupNode = number;

/**
 * The groups of all combinations as a reduced graph that branches on the facts in `factOrder`,
 * built from the last fact up: combinations that differ by it alone fold into one node.
 */
export function createGroupGraph(groupOf: Uint32Array) {
  // A leaf is the negative number -1 - group, a branching node its place in these two lists.
  const places: number[] = [];
  const branches: (readonly GroupNode[])[] = [];

  function add(place: number, told: readonly GroupNode[]): GroupNode {
    branches.push(told);
    return places.push(place) - 1;
  }

  function fold(level: Int32Array<ArrayBuffer>, place: number): Int32Array<ArrayBuffer> {
    const width = valuesInOrder[place]?.length ?? 1;
    const folded = new Int32Array(level.length / width);
    const nodes = new Map<string, GroupNode>();
    for (let at = 0; at < folded.length; at += 1) {
      const from = at * width;
      const first = level[from] ?? 0;
      let same = 1;
      while (same < width && level[from + same] === first) same += 1;
      if (same === width) {
        folded[at] = first;
        continue;
      }
      const told = level.subarray(from, from + width);
      const key = told.join();
      const node = nodes.get(key) ?? add(place, [...told]);
      nodes.set(key, node);
      folded[at] = node;
    }
    return folded;
  }

  let level = new Int32Array(groupOf);
  for (let at = 0; at < level.length; at += 1) level[at] = -1 - (level[at] ?? 0);
  for (const place of [...factOrder.keys()].toReversed()) level = fold(level, place);
  return {
    root: level[0] ?? -1,
    /** The place of the fact that the node branches on; undefined for a leaf. */
    placeOf: (node: GroupNode): number | undefined => places[node],
    branchesOf: (node: GroupNode): readonly GroupNode[] => branches[node] ?? [],
    /** The group of a leaf. */
    groupOf: (leaf: GroupNode): number => -1 - leaf,
  };
}
