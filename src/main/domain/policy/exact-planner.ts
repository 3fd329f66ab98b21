import type { DecisionGraph, Node } from './decision-graph.ts';
import { combinationCount, factOrder, valuesInOrder } from './fact-space.ts';

/** The best next question at a node: its place in `factOrder`, and the questions it costs. */
type Plan = { readonly place: number; readonly cost: number };

const topicPlace = factOrder.indexOf('topic');

/**
 * Finds the question that gets to an outcome soonest: the one with the fewest further questions on
 * average, every value of a fact being as likely as the next. Exact, by branch and bound; of two
 * equally good ones the earlier in `factOrder`. It can afford that on a table of the published size
 * because equal futures share one node: with the topic known there are some 2,100 of them, in all
 * some 50,000.
 */
export function createExactPlanner(graph: DecisionGraph) {
  const plans = new Map<Node, Plan>();
  const costsAfter = new Map<number, number>();
  const disagreements = new Map<string, number>();
  const mostAsked = new Map<Node, number>();

  function plan(node: Node): Plan {
    const found = plans.get(node);
    if (found) return found;
    const candidates = graph
      .openPlaces(node)
      .map((place) => ({ place, atLeast: costAtLeast(node, place) }))
      .toSorted((a, b) => a.atLeast - b.atLeast);
    let best: Plan = { place: -1, cost: Infinity };
    for (const { place, atLeast } of candidates) {
      if (atLeast > best.cost) break;
      const cost = combinationCount + costAfter(node, place);
      if (cost < best.cost || (cost === best.cost && place < best.place)) best = { place, cost };
    }
    plans.set(node, best);
    return best;
  }

  /** Questions summed over all combinations: a whole number, so that ties are ties. */
  function costOf(node: Node): number {
    return graph.isLeaf(node) ? 0 : plan(node).cost;
  }

  /** The cost that is left once the fact at `place` has been told. */
  function costAfter(node: Node, place: number): number {
    const key = node * factOrder.length + place;
    const found = costsAfter.get(key);
    if (found !== undefined) return found;
    const cost = mean(graph.branches(node, place).map(costOf));
    costsAfter.set(key, cost);
    return cost;
  }

  /**
   * Never more than the cost of asking for the fact at `place`, and cheap while the topic is open:
   * what would be left after it if the topic were told for free, and one question wherever the
   * topic makes a difference, since there it has to be asked sooner or later.
   */
  function costAtLeast(node: Node, place: number): number {
    if (graph.placeOf(node) !== topicPlace) return 0;
    const topics = graph.branches(node, topicPlace);
    if (place === topicPlace) return combinationCount + mean(topics.map(costOf));
    const toldTopic = mean(topics.map((it) => (graph.isLeaf(it) ? 0 : costAfter(it, place))));
    return combinationCount + toldTopic + disagreement(topics);
  }

  /** In how many combinations these nodes do not all lead to the same leaf. */
  function disagreement(nodes: readonly Node[]): number {
    const distinct = [...new Set(nodes)].toSorted((a, b) => a - b);
    if (distinct.length < 2) return 0;
    if (distinct.filter((node) => graph.isLeaf(node)).length >= 2) return combinationCount;
    const key = distinct.join();
    const found = disagreements.get(key);
    if (found !== undefined) return found;
    const place = Math.min(...distinct.map((node) => graph.placeOf(node) ?? Infinity));
    const result = mean(
      (valuesInOrder[place] ?? []).map((_, value) =>
        disagreement(distinct.map((node) => graph.branches(node, place)[value] ?? node)),
      ),
    );
    disagreements.set(key, result);
    return result;
  }

  /** The most questions that are asked when each is the planned one. */
  function mostQuestions(node: Node): number {
    if (graph.isLeaf(node)) return 0;
    const found = mostAsked.get(node);
    if (found !== undefined) return found;
    const most = 1 + Math.max(...graph.branches(node, plan(node).place).map(mostQuestions));
    mostAsked.set(node, most);
    return most;
  }

  return {
    /** Expects a node that is not a leaf. */
    plan,
    mostQuestions,

    /** The mean and the most of what is asked, every value of an open fact being as likely as the next. */
    count: (node: Node) => ({
      mean: costOf(node) / combinationCount,
      worst: mostQuestions(node),
    }),

    /** Drops what it knows of nodes: to be called when the graph drops them. */
    forget(): void {
      for (const memo of [plans, costsAfter, disagreements, mostAsked]) memo.clear();
    },
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
}
