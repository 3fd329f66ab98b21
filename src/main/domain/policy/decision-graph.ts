import type { Facts } from '../../../shared/model/facts.ts';
import type { PolicyProblem } from '../../../shared/model/policy.ts';
import { addBit, bitsOf, createBitSet, intersect, keepUpTo, lowestBit, unite } from './bit-set.ts';
import type { BitSet } from './bit-set.ts';
import { noRow } from './decided-table.ts';
import { factOrder, valuesInOrder } from './fact-space.ts';
import { refusalOf } from './refuse-problems.ts';
import type { RowIndex } from './row-index.ts';

/** A point of the graph: what is still possible. Equal numbers mean equal futures, until `forget`. */
export type Node = number;

/** The published table compiles to some 200; a table that needs more than this is refused. */
const mostCompiled = 150_000;
/** Nodes made by answering, beyond which `isCrowded` says so: twice what the published table needs. */
const roomForAnswers = 100_000;

/** Said of a table that cannot be compiled. */
export const tooManyNodes: PolicyProblem = {
  kind: 'too-large',
  rule: null,
  cause: 'too-many-nodes',
  names: { most: mostCompiled },
  detail: `it needs more than ${mostCompiled} decision nodes`,
  counterExample: null,
};

const valueNumbers = valuesInOrder.map(
  (values) => new Map<string | undefined, number>(values.map((value, number) => [value, number])),
);

export type DecisionGraph = ReturnType<typeof createDecisionGraph>;

/**
 * The table as a reduced decision graph (multi-valued, ordered, shared), grown by intersecting the
 * bit sets fact by fact: each different set of rows left becomes one node, once. So "does this fact
 * still matter" is a look at the node, and a decision repeats no work.
 * `leafOf` says what is told apart at the end: rows, or outcomes; below the number of rows.
 * A combination that no row decides leads to the leaf `noRow`. @throws AppError POLICY_REFUSED when it compiles out of bounds;
 * once compiled it answers everything.
 */
export function createDecisionGraph(table: RowIndex, leafOf: (row: number) => number) {
  // A leaf is the negative number -1 - value, a branching node its place in these two lists.
  const placeOf: number[] = [];
  const branchesOf: (readonly Node[])[] = [];
  const nodes = new Map<string, Node>();
  const restricted = valuesInOrder.map((values) => values.map(() => new Map<Node, Node>()));
  const openPlaces = new Map<Node, BitSet>();
  let compiled = Infinity;

  function share(place: number, branches: readonly Node[]): Node {
    const [first] = branches;
    if (first !== undefined && branches.every((branch) => branch === first)) return first;
    const key = `${place}:${branches.join()}`;
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const node = placeOf.length;
    if (compiled === Infinity && node >= mostCompiled) {
      throw refusalOf(tooManyNodes);
    }
    placeOf.push(place);
    branchesOf.push(branches);
    nodes.set(key, node);
    return node;
  }

  function grow(): Node {
    const grown = new Map<string, Node>();
    const growFrom = (place: number, candidates: BitSet): Node => {
      const first = lowestBit(candidates);
      if (first < 0) return -1 - noRow;
      const settled = lowestBit(intersect(candidates, table.settledFrom[place] ?? table.all));
      if (settled === first) return -1 - leafOf(settled);
      // Rows behind one that nothing can refuse any more are out of reach.
      const left = settled < 0 ? candidates : keepUpTo(candidates, settled);
      const key = `${place}:${left.join()}`;
      const found = grown.get(key);
      if (found !== undefined) return found;
      const sets = table.accepting[place];
      if (!sets) throw new Error('Every fact is told and no row is settled.');
      const node = share(
        place,
        sets.map((accepting) => growFrom(place + 1, intersect(left, accepting))),
      );
      grown.set(key, node);
      return node;
    };
    return growFrom(0, table.all);
  }

  function restrict(node: Node, place: number, value: number): Node {
    const own = placeOf[node];
    if (own === undefined || own > place) return node;
    const branches = branchesOf[node] ?? [];
    if (own === place) return branches[value] ?? node;
    const memo = restricted[place]?.[value];
    const found = memo?.get(node);
    if (found !== undefined) return found;
    const result = share(
      own,
      branches.map((branch) => restrict(branch, place, value)),
    );
    memo?.set(node, result);
    return result;
  }

  /** Goes down topic by topic and joins at the end: no node is made for the steps in between. */
  function find(facts: Facts): Node {
    const known = factOrder.flatMap((fact, place) => {
      const value = facts[fact];
      return value === undefined ? [] : [{ place, value: indexOfValue(place, value) }];
    });
    const restrictAll = (node: Node): Node => {
      let left = node;
      for (const { place, value } of known) left = restrict(left, place, value);
      return left;
    };
    const branches = branchesOf[root];
    const isTopicOpen = placeOf[root] === 0 && known[0]?.place !== 0;
    return isTopicOpen && branches ? share(0, branches.map(restrictAll)) : restrictAll(root);
  }

  function follow(facts: Facts): number | undefined {
    let node = root;
    while (node >= 0) {
      const place = placeOf[node] ?? 0;
      const value = valueNumbers[place]?.get(facts[factOrder[place] ?? 'topic']);
      const next = value === undefined ? undefined : branchesOf[node]?.[value];
      if (next === undefined) return undefined;
      node = next;
    }
    return -1 - node;
  }

  function openAt(node: Node): BitSet {
    const found = openPlaces.get(node);
    if (found) return found;
    const places = createBitSet(factOrder.length);
    const own = placeOf[node];
    if (own !== undefined) addBit(places, own);
    for (const branch of branchesOf[node] ?? []) unite(places, openAt(branch));
    openPlaces.set(node, places);
    return places;
  }

  const root = grow();
  compiled = placeOf.length;
  const seenAt = new Uint32Array(compiled);
  let visit = 0;

  function forget(): void {
    for (let node = compiled; node < placeOf.length; node += 1) {
      nodes.delete(`${placeOf[node]}:${(branchesOf[node] ?? []).join()}`);
    }
    placeOf.length = compiled;
    branchesOf.length = compiled;
    openPlaces.clear();
    for (const memos of restricted) for (const memo of memos) memo.clear();
  }

  function visitLeaves(told: Int8Array, onLeaf: (leaf: number) => void): void {
    visit += 1;
    const descend = (node: Node): void => {
      if (node < 0) return onLeaf(-1 - node);
      if (seenAt[node] === visit) return;
      seenAt[node] = visit;
      const branches = branchesOf[node] ?? [];
      const value = told[placeOf[node] ?? 0] ?? -1;
      const only = branches[value];
      if (only === undefined) for (const branch of branches) descend(branch);
      else descend(only);
    };
    descend(root);
  }

  return {
    /** Nothing known. */
    root,
    isLeaf: (node: Node): boolean => node < 0,
    /** The place in `factOrder` of the fact that the node branches on; undefined for a leaf. */
    placeOf: (node: Node): number | undefined => placeOf[node],
    /** Where each value of the fact at `place` leads, whether or not the node branches on it. */
    branches(node: Node, place: number): readonly Node[] {
      if (placeOf[node] === place) return branchesOf[node] ?? [];
      return (valuesInOrder[place] ?? []).map((_, value) => restrict(node, place, value));
    },
    /**
     * The leaf that these facts alone lead to; undefined when the way comes to an open fact. The
     * quick path: it looks at the few facts that decide and makes nothing.
     */
    follow,
    /** Where these facts lead from the root. */
    find,
    /** The number of each fact's value by place, -1 for an open one: what `visitLeaves` takes. */
    valuesOf: (facts: Facts): Int8Array =>
      Int8Array.from(factOrder, (fact, place) => valueNumbers[place]?.get(facts[fact]) ?? -1),
    /** Calls `onLeaf` with what some completion reaches, in any order, perhaps more than once. Makes no node. */
    visitLeaves,
    /** The places of the facts that can still matter, ascending: two completions differ by it alone. */
    openPlaces: (node: Node): readonly number[] => bitsOf(openAt(node)),
    /** How many different nodes stand below and at `node`; counts no further than `most` + 1. */
    countUpTo(node: Node, most: number): number {
      const seen = new Set<Node>();
      const count = (it: Node): void => {
        if (it < 0 || seen.size > most || seen.has(it)) return;
        seen.add(it);
        for (const branch of branchesOf[it] ?? []) count(branch);
      };
      count(node);
      return seen.size;
    },
    /** True once answering has made so many nodes that it is time to `forget` them. */
    isCrowded: (): boolean => placeOf.length - compiled > roomForAnswers,
    /** Drops every node that answering made: the numbers of these nodes mean nothing any more. */
    forget,
  };
}

function indexOfValue(place: number, value: string): number {
  const index = valueNumbers[place]?.get(value);
  if (index === undefined) throw new Error(`Not a value of ${factOrder[place]}: ${value}`);
  return index;
}
