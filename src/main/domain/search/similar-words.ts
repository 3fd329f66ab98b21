export type KnownWord = { readonly term: string; readonly df: number };

/** How many typing errors a word of this many letters may hold. */
function mostErrors(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

const mostFound = 5;

export type SimilarWords = (word: string) => string[];

/**
 * Finds the known words most like a word: fewest typing errors first, then those that most offers hold.
 * The words are put by length and letters once, so that few of them are compared.
 */
export function createSimilarWords(known: readonly KnownWord[]): SimilarWords {
  const byLength = Map.groupBy(
    known.map((it) => ({ ...it, letters: letterSet(it.term) })),
    (it) => it.term.length,
  );
  return (word) => {
    const most = mostErrors(word.length);
    const letters = letterSet(word);
    const lengths = Array.from({ length: 2 * most + 1 }, (_, step) => word.length - most + step);
    const similar: { term: string; df: number; errors: number }[] = [];
    for (const it of most > 0 ? lengths.flatMap((length) => byLength.get(length) ?? []) : []) {
      // One error changes at most one letter on either side of the two sets.
      if (countBits(letters ^ it.letters) > 2 * most) continue;
      const errors = countTypingErrors(word, it.term, most);
      if (errors <= most) similar.push({ term: it.term, df: it.df, errors });
    }
    return similar
      .toSorted((one, other) => one.errors - other.errors || other.df - one.df)
      .slice(0, mostFound)
      .map(({ term }) => term);
  };
}

/**
 * Letters left out, added, changed, or two neighbours swapped (Damerau, restricted to one edit per
 * place). Anything above `most` counts as `most + 1`.
 */
export function countTypingErrors(one: string, other: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (isSwap) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, other.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

function letterSet(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index += 1) set |= 1 << (word.charCodeAt(index) % 32);
  return set;
}

function countBits(set: number): number {
  let rest = set;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
