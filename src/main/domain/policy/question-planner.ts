import type { Facts } from '../../../shared/model/facts.ts';
import type { DecisionGraph, Node } from './decision-graph.ts';
import { createExactPlanner } from './exact-planner.ts';
import { factOrder } from './fact-space.ts';
import { findTellingPlace } from './telling-question.ts';

/**
 * Up to so many nodes the plan is exact: the published table has 154, and 22 at most once the topic
 * is known. Exact plans of much more would keep an operator waiting.
 */
const mostExact = { withTopic: 240, topicKnown: 30 } as const;

const topicPlace = factOrder.indexOf('topic');

export type QuestionPlanner = ReturnType<typeof createQuestionPlanner>;

/**
 * Says what to ask next. Where little enough is open, exactly the question that gets to an outcome
 * soonest; where many rules of the desk's own leave too much open for that, the topic first, then
 * the question that tells most by itself. Either way the same facts are asked the same question,
 * and never one whose answer cannot matter.
 */
export function createQuestionPlanner(graph: DecisionGraph) {
  const exact = createExactPlanner(graph);
  const exactNodes = new Map<Node, boolean>();
  const telling = new Map<Node, number>();

  function find(facts: Facts): Node {
    if (graph.isCrowded()) {
      graph.forget();
      exact.forget();
      exactNodes.clear();
      telling.clear();
    }
    return graph.find(facts);
  }

  /** An answer leaves no more nodes than there were: what follows an exact question is exact too. */
  function isExact(node: Node): boolean {
    const found = exactNodes.get(node);
    if (found !== undefined) return found;
    const most = mostExact[graph.placeOf(node) === topicPlace ? 'withTopic' : 'topicKnown'];
    const isSmall = graph.countUpTo(node, most) <= most;
    exactNodes.set(node, isSmall);
    return isSmall;
  }

  function placeToAsk(node: Node): number {
    if (isExact(node)) return exact.plan(node).place;
    if (graph.placeOf(node) === topicPlace) return topicPlace;
    const place = telling.get(node) ?? findTellingPlace(graph, node);
    telling.set(node, place);
    return place;
  }

  function mostAfter(node: Node): number {
    if (isExact(node)) return exact.mostQuestions(node);
    if (graph.placeOf(node) !== topicPlace) return graph.openPlaces(node).length;
    return 1 + Math.max(...graph.branches(node, topicPlace).map(mostAfter));
  }

  return {
    /** The fact to ask for. Expects facts that leave the outcome open. */
    ask(facts: Facts) {
      const fact = factOrder[placeToAsk(find(facts))];
      if (!fact) throw new Error('A routed question has no next one.');
      return fact;
    },

    /**
     * Never fewer than the questions that are still asked: where the plan is exact the most that it
     * asks, elsewhere the facts that can still matter.
     */
    mostQuestions: (facts: Facts): number => mostAfter(find(facts)),

    /**
     * The mean and the most of what is asked, every value of an open fact being as likely as the
     * next; null where the plan is not exact once the topic is told.
     */
    count(facts: Facts): { readonly mean: number; readonly worst: number } | null {
      const node = find(facts);
      if (isExact(node)) return exact.count(node);
      if (graph.placeOf(node) !== topicPlace) return null;
      const topics = graph.branches(node, topicPlace);
      if (!topics.every(isExact)) return null;
      const counts = topics.map((topic) => exact.count(topic));
      return {
        mean: 1 + counts.reduce((sum, { mean }) => sum + mean, 0) / counts.length,
        worst: 1 + Math.max(...counts.map(({ worst }) => worst)),
      };
    },
  };
}
