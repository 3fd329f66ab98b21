import type { DecisionGraph, Node } from './decision-graph.ts';
import { valuesInOrder } from './fact-space.ts';

/** How likely each leaf is, by its number, every value of an open fact being as likely as the next. */
type Chances = ReadonlyMap<Node, number>;

/**
 * The place of the open fact whose answer tells most of the outcome by itself: the one after which
 * two completions most likely agree; of two equally good ones the earlier. Makes no node.
 */
export function findTellingPlace(graph: DecisionGraph, root: Node): number {
  const known = new Map<Node, Chances>();

  function chancesOf(node: Node): Chances {
    const found = known.get(node);
    if (found) return found;
    const place = graph.placeOf(node);
    const chances =
      place === undefined ? new Map([[node, 1]]) : mix(graph.branches(node, place).map(chancesOf));
    known.set(node, chances);
    return chances;
  }

  /** The same below `root`, `value` being told for the fact at `place`. */
  function chancesAfter(place: number, value: number): Chances {
    const after = new Map<Node, Chances>();
    const descend = (node: Node): Chances => {
      const own = graph.placeOf(node);
      if (own === undefined || own > place) return chancesOf(node);
      const branches = graph.branches(node, own);
      if (own === place) return chancesOf(branches[value] ?? node);
      const found = after.get(node);
      if (found) return found;
      const chances = mix(branches.map(descend));
      after.set(node, chances);
      return chances;
    };
    return descend(root);
  }

  let best = { place: -1, agreement: -1 };
  for (const place of graph.openPlaces(root)) {
    const values = [...(valuesInOrder[place] ?? []).keys()];
    const agreements = values.map((value) => agreementOf(chancesAfter(place, value)));
    const agreement = agreements.reduce((sum, it) => sum + it, 0) / values.length;
    if (agreement > best.agreement) best = { place, agreement };
  }
  return best.place;
}

function mix(parts: readonly Chances[]): Chances {
  const mixed = new Map<Node, number>();
  for (const part of parts) {
    for (const [leaf, chance] of part) {
      mixed.set(leaf, (mixed.get(leaf) ?? 0) + chance / parts.length);
    }
  }
  return mixed;
}

/** How likely two completions, drawn apart from each other, end alike. */
function agreementOf(chances: Chances): number {
  return [...chances.values()].reduce((sum, chance) => sum + chance * chance, 0);
}
