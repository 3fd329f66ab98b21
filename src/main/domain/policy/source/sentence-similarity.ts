/** Says little about what a sentence is about. */
const common = new Set(
  'the a an and or of to in on for with that which is are be their its it this these those from by as at where what who how there they them may will should would each page'.split(
    ' ',
  ),
);
/** Enough for any sentence; a file that is no page may hold longer ones. */
const mostWords = 400;

/** A sentence taken apart once, to be held against many. */
export type SentenceWords = {
  readonly inOrder: readonly string[];
  /** How often each word stands there. */
  readonly counts: ReadonlyMap<string, number>;
};

export function takeApart(text: string): SentenceWords {
  const inOrder = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of inOrder) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { inOrder, counts };
}

/**
 * How much two versions of one sentence have in common, 0 to 1: words that stand in both in the same
 * order, twice, by the words of both.
 */
export function versionSimilarity(a: SentenceWords, b: SentenceWords): number {
  const length = a.inOrder.length + b.inOrder.length;
  if (length === 0 || shareOfWords(a.counts, b.counts) < 0.3) return 0;
  return (2 * longestCommon(a.inOrder, b.inOrder)) / length;
}

/** The beginnings of the words that say what a text is about. */
export function topicWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 1 && !common.has(word))
      .map((word) => word.slice(0, 5)),
  );
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}

type Words = Pick<ReadonlyMap<string, number>, 'size' | 'keys' | 'has'>;

function shareOfWords(a: Words, b: Words): number {
  return (2 * [...a.keys()].filter((word) => b.has(word)).length) / (a.size + b.size);
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const word of a) {
    let diagonal = 0;
    let left = 0;
    row = row.map((above, place) => {
      const here = word === b[place] ? diagonal + 1 : Math.max(above, left);
      diagonal = above;
      left = here;
      return here;
    });
  }
  return row.at(-1) ?? 0;
}
