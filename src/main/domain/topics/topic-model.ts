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

/** A number for each of some clues: how often it comes, or how far a direction goes along it. */
type Vector = { readonly ids: readonly number[]; readonly values: readonly number[] };

export const topicOrder = factValues.topic;
const topicCount = topicOrder.length;

/**
 * A centroid for each topic: the mean direction of its phrasings, where a clue counts the more the
 * rarer it is. A text is the closer to a topic the smaller the angle between them (Rocchio, tf-idf).
 */
export function trainTopicModel(samples: Iterable<Sample>): TopicModel {
  const ids = new Map<string, number>();
  const learnt = Array.from(samples, ({ topic, clues }) => ({
    column: topicOrder.indexOf(topic),
    total: addUp(clues, (key) => numberOf(key, ids)),
  }));
  const rarity = rateClues(
    learnt.map(({ total }) => total),
    ids.size,
  );
  const centroids = new Float64Array(ids.size * topicCount);
  for (const { column, total } of learnt) {
    toUnitVector(total, rarity).values.forEach((value, place) => {
      const at = (total.ids[place] ?? 0) * topicCount + column;
      centroids[at] = (centroids[at] ?? 0) + value;
    });
  }
  toUnitLength(centroids);

  return {
    weigh(clues) {
      const total = addUp(clues, (key) => ids.get(key));
      const { values } = toUnitVector(total, rarity);
      const places = new Map(total.ids.map((id, place) => [id, place]));
      return clues.flatMap((clue) => {
        const id = ids.get(clue.key);
        const place = id === undefined ? undefined : places.get(id);
        if (id === undefined || place === undefined) return [];
        const share = clue.weight / (total.values[place] ?? 1);
        return [{ clue, id, value: (values[place] ?? 0) * share }];
      });
    },
    gain: ({ id, value }, column) => (centroids[id * topicCount + column] ?? 0) * value,
  };
}

/** The id of a clue; a new one is given the next. */
function numberOf(key: string, ids: Map<string, number>): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

/** What each known clue weighs in all. */
function addUp(clues: readonly Clue[], idOf: (key: string) => number | undefined): Vector {
  const ids: number[] = [];
  const values: number[] = [];
  const places = new Map<number, number>();
  for (const { key, weight } of clues) {
    const id = idOf(key);
    if (id === undefined) continue;
    const place = places.get(id);
    if (place === undefined) {
      places.set(id, ids.push(id) - 1);
      values.push(weight);
    } else {
      values[place] = (values[place] ?? 0) + weight;
    }
  }
  return { ids, values };
}

/** How much rarer a clue is than one that every sample has, as the logarithm. */
function rateClues(samples: readonly Vector[], clueCount: number): Float64Array {
  const counts = new Float64Array(clueCount);
  for (const { ids } of samples) {
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts.map((count) => Math.log((samples.length + 1) / (count + 0.5)));
}

/** Made one long in all; a clue that comes again counts less each time. */
function toUnitVector(totals: Vector, rarity: Float64Array): Vector {
  const values = totals.ids.map(
    (id, place) => Math.log2(1 + (totals.values[place] ?? 0)) * (rarity[id] ?? 0),
  );
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { ids: totals.ids, values: values.map((value) => value / length) };
}

function toUnitLength(centroids: Float64Array): void {
  const lengths = new Float64Array(topicCount);
  centroids.forEach((value, at) => {
    const column = at % topicCount;
    lengths[column] = (lengths[column] ?? 0) + value * value;
  });
  centroids.forEach((value, at) => {
    if (value !== 0) centroids[at] = value / Math.sqrt(lengths[at % topicCount] ?? 1);
  });
}
