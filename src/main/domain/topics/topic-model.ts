import { factValues, type Topic } from '../../../shared/model/facts.ts';
import type { Clue } from './find-clues.ts';

/** One phrasing that is known to belong to a topic. */
export type Sample = { readonly topic: Topic; readonly clues: readonly Clue[] };

/** A clue of a text that the model knows, and how far it carries the text along its own direction. */
export type WeighedClue = { readonly clue: Clue; readonly id: number; readonly value: number };

export type TopicModel = {
  readonly weigh: (clues: readonly Clue[]) => WeighedClue[];
  /** What a weighed clue adds to the closeness of the topic in `column` of `topicOrder`. */
  readonly gain: (weighed: WeighedClue, column: number) => number;
};

/** A number for some of the clues, by their ids: how often each comes, or how far a direction goes along it. */
type Vector = Map<number, number>;

export const topicOrder = factValues.topic;
const topicCount = topicOrder.length;

/**
 * A centroid for each topic: the mean direction of its phrasings, where a clue counts the more the
 * rarer it is. A text is the closer to a topic the smaller the angle between them (Rocchio, tf-idf).
 */
export function trainTopicModel(samples: readonly Sample[]): TopicModel {
  const ids = new Map<string, number>();
  const totals = samples.map(({ clues }) => {
    for (const { key } of clues) if (!ids.has(key)) ids.set(key, ids.size);
    return addUp(clues, ids);
  });
  const rarity = rateClues(totals, ids.size);
  const centroids = new Float64Array(ids.size * topicCount);
  samples.forEach(({ topic }, index) => {
    const column = topicOrder.indexOf(topic);
    for (const [id, value] of toUnitVector(totals[index] ?? new Map(), rarity)) {
      const at = id * topicCount + column;
      centroids[at] = (centroids[at] ?? 0) + value;
    }
  });
  toUnitLength(centroids);

  return {
    weigh(clues) {
      const total = addUp(clues, ids);
      const vector = toUnitVector(total, rarity);
      return clues.flatMap((clue) => {
        const id = ids.get(clue.key);
        if (id === undefined) return [];
        return [{ clue, id, value: ((vector.get(id) ?? 0) * clue.weight) / (total.get(id) ?? 1) }];
      });
    },
    gain: ({ id, value }, column) => (centroids[id * topicCount + column] ?? 0) * value,
  };
}

/** What each known clue weighs in all. */
function addUp(clues: readonly Clue[], ids: ReadonlyMap<string, number>): Vector {
  const totals: Vector = new Map();
  for (const { key, weight } of clues) {
    const id = ids.get(key);
    if (id !== undefined) totals.set(id, (totals.get(id) ?? 0) + weight);
  }
  return totals;
}

/** How much rarer a clue is than one that every sample has, as the logarithm. */
function rateClues(samples: readonly Vector[], clueCount: number): Float64Array {
  const counts = new Float64Array(clueCount);
  for (const sample of samples) {
    for (const id of sample.keys()) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts.map((count) => Math.log((samples.length + 1) / (count + 0.5)));
}

/** Made one long in all; a clue that comes again counts less each time. */
function toUnitVector(totals: Vector, rarity: Float64Array): Vector {
  const values: Vector = new Map();
  let squares = 0;
  for (const [id, total] of totals) {
    const value = Math.log2(1 + total) * (rarity[id] ?? 0);
    squares += value * value;
    values.set(id, value);
  }
  const length = Math.sqrt(squares);
  for (const [id, value] of values) values.set(id, value / length);
  return values;
}

function toUnitLength(centroids: Float64Array): void {
  for (let column = 0; column < topicCount; column += 1) {
    let squares = 0;
    for (let at = column; at < centroids.length; at += topicCount) {
      squares += (centroids[at] ?? 0) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = column; at < centroids.length; at += topicCount) {
      centroids[at] = (centroids[at] ?? 0) / length;
    }
  }
}
