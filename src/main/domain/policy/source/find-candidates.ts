import { takeApart, topicWords, versionSimilarity } from './sentence-similarity.ts';

export type Candidate = { readonly place: number; readonly score: number };

type Sentence = {
  readonly place: number;
  /** How often each word stands in it. */
  readonly words: ReadonlyMap<string, number>;
  readonly length: number;
};

/** Of sentences that are nearly all alike, only the nearest can be the one. */
const mostCandidates = 40;

/**
 * Prepares sentences to be looked for by their words: only those that share enough words with a
 * text are held against it, at most 40. `least` says for a place how similar it has to be.
 */
export function createCandidateFinder(english: ReadonlyMap<number, string>) {
  const versions = new Map([...english].map(([place, text]) => [place, takeApart(text)]));
  const byWord = createWordIndex(
    [...versions].map(([place, { counts, inOrder }]) => ({
      place,
      words: counts,
      length: inOrder.length,
    })),
  );
  const byTopic = createWordIndex(
    [...english].map(([place, text]) => ({ place, ...toTopics(text) })),
  );

  return {
    /** Sentences that may be another version of this text. */
    versionsOf(text: string, least: (place: number) => number): readonly Candidate[] {
      const own = takeApart(text);
      // No order of the words has more in common than the words themselves.
      return byWord({ words: own.counts, length: own.inOrder.length }, least).flatMap(
        ({ place }) => {
          const other = versions.get(place);
          const score = other ? versionSimilarity(own, other) : 0;
          return score < least(place) ? [] : [{ place, score }];
        },
      );
    },

    /** Sentences that may speak of the same as this text. */
    sameTopic: (text: string, least: (place: number) => number): readonly Candidate[] =>
      byTopic(toTopics(text), least),
  };
}

function toTopics(text: string): Omit<Sentence, 'place'> {
  const topics = topicWords(text);
  return { words: new Map([...topics].map((word) => [word, 1])), length: topics.size };
}

/** Finds by shared words, twice, by the words of both; the most similar first. */
function createWordIndex(sentences: readonly Sentence[]) {
  const holding = new Map<string, { readonly number: number; readonly count: number }[]>();
  for (const [number, { words }] of sentences.entries()) {
    for (const [word, count] of words) {
      const list = holding.get(word) ?? [];
      list.push({ number, count });
      holding.set(word, list);
    }
  }
  const shared = new Uint32Array(sentences.length);
  return (
    { words, length }: Omit<Sentence, 'place'>,
    least: (place: number) => number,
  ): readonly Candidate[] => {
    shared.fill(0);
    for (const [word, count] of words) {
      for (const { number, count: other } of holding.get(word) ?? []) {
        shared[number] = (shared[number] ?? 0) + Math.min(count, other);
      }
    }
    const found: Candidate[] = [];
    for (const [number, { place, length: other }] of sentences.entries()) {
      const score = (2 * (shared[number] ?? 0)) / (length + other);
      if (score >= least(place)) found.push({ place, score });
    }
    return found
      .toSorted((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, mostCandidates);
  };
}
