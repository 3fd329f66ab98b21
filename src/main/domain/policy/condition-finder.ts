import { factNames } from '../../../shared/model/facts.ts';
import type { RuleCondition } from '../../../shared/model/policy.ts';
import { factOrder, valuesInOrder } from './fact-space.ts';
import { createGroupGraph, type GroupNode } from './group-graph.ts';

/** A block of combinations: for each place in `factOrder` the accepted values, one bit each. */
type Box = readonly number[];

const wholeBox: Box = valuesInOrder.map((values) => 2 ** values.length - 1);
/** The facts that seldom matter first: a condition is easier to read without them. */
const leastTelling: readonly number[] = [...factOrder.keys()].toReversed();

/**
 * Finds few and wide conditions that together hold exactly the combinations of a group, given the
 * group of every combination. The space is cut into blocks that lie in the group, each is widened
 * until it would leave the group, and the widest that are needed are kept. Exact, and near the
 * fewest: the fewest of all would be a search without end.
 */
export function createConditionFinder(groupOf: Uint32Array): (group: number) => RuleCondition[] {
  const graph = createGroupGraph(groupOf);

  return (group) => {
    const blocks = cut(graph.root, group, new Map());
    const widened = new Map(
      blocks.map((block) => widen(block, group)).map((it) => [it.join(), it]),
    );
    return choose(blocks, [...widened.values()]).map(toCondition);
  };

  /** The group below a node as blocks that share no combination; values with the same rest join. */
  function cut(
    node: GroupNode,
    group: number,
    known: Map<GroupNode, readonly Box[]>,
  ): readonly Box[] {
    const found = known.get(node);
    if (found) return found;
    const place = graph.placeOf(node);
    if (place === undefined) return graph.groupOf(node) === group ? [wholeBox] : [];
    const blocks = new Map<string, { readonly rest: Box; values: number }>();
    for (const [value, branch] of graph.branchesOf(node).entries()) {
      for (const rest of cut(branch, group, known)) {
        const key = rest.join();
        const block = blocks.get(key) ?? { rest, values: 0 };
        block.values |= 1 << value;
        blocks.set(key, block);
      }
    }
    const result = [...blocks.values()].map(({ rest, values }) => rest.with(place, values));
    known.set(node, result);
    return result;
  }

  /** Drops every fact that need not be told, then lets in every value that may be. */
  function widen(block: Box, group: number): Box {
    let box = block;
    for (const place of leastTelling) {
      const wider = box.with(place, wholeBox[place] ?? 0);
      if (liesIn(wider, group)) box = wider;
    }
    for (const place of leastTelling) {
      for (const value of (valuesInOrder[place] ?? []).keys()) {
        const wider = box.with(place, (box[place] ?? 0) | (1 << value));
        if (wider[place] !== box[place] && liesIn(wider, group)) box = wider;
      }
    }
    return box;
  }

  function liesIn(box: Box, group: number): boolean {
    const seen = new Set<GroupNode>();
    const check = (node: GroupNode): boolean => {
      const place = graph.placeOf(node);
      if (place === undefined) return graph.groupOf(node) === group;
      if (seen.has(node)) return true;
      seen.add(node);
      const accepted = box[place] ?? 0;
      return graph
        .branchesOf(node)
        .every((branch, value) => (accepted & (1 << value)) === 0 || check(branch));
    };
    return check(graph.root);
  }
}

/** As few of `boxes` as hold every block, each time the one that holds most of what is left. */
function choose(blocks: readonly Box[], boxes: readonly Box[]): readonly Box[] {
  const chosen: Box[] = [];
  let left = blocks;
  while (left.length > 0) {
    const held = (box: Box): number =>
      left.reduce((sum, block) => sum + (contains(box, block) ? sizeOf(block) : 0), 0);
    const [first, ...others] = boxes.map((box) => ({ box, held: held(box) }));
    if (!first) throw new Error('Every block was widened to a box that holds it.');
    const { box } = others.reduce((best, it) => (it.held > best.held ? it : best), first);
    chosen.push(box);
    left = left.filter((block) => !contains(box, block));
  }
  return chosen.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function contains(box: Box, block: Box): boolean {
  return box.every((accepted, place) => ((block[place] ?? 0) & ~accepted) === 0);
}

function sizeOf(box: Box): number {
  return box.reduce((product, accepted) => product * countBits(accepted), 1);
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function toCondition(box: Box): RuleCondition {
  const told = factNames.flatMap((fact) => {
    const place = factOrder.indexOf(fact);
    const accepted = box[place] ?? 0;
    const values = valuesInOrder[place] ?? [];
    if (accepted === wholeBox[place]) return [];
    return [[fact, values.filter((_, value) => (accepted & (1 << value)) !== 0)] as const];
  });
  return Object.fromEntries(told);
}
