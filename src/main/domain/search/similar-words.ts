import type { SearchTerm } from './segment.ts';

/** How many typing errors a word of this many letters may hold. */
function mostErrors(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

const mostFound = 5;

export type WordCount = { readonly word: string; readonly count: number };

/** Words of one length, one behind the other, in arrays that are read from a file as they are. */
export type KnownWords = {
  /** Of each word, in UTF-16 units. */
  readonly length: number;
  readonly words: string;
  /** Which letters each word holds. */
  readonly letters: Uint32Array;
  /** How many offers hold each word; of what was changed since: how many more, or fewer. */
  readonly counts: Int32Array;
};

export type SimilarWords = (word: string) => string[];

/**
 * The same terms with the unknown words replaced by known ones most like them, the best first; none when nothing
 * is replaced. Where several words are wrong, only the best of the earlier ones is tried with all of the last.
 */
export function correctTerms(
  terms: readonly SearchTerm[],
  alternatives: (term: SearchTerm) => readonly string[],
): SearchTerm[][] {
  let corrected: SearchTerm[][] = [[]];
  let isChanged = false;
  for (const term of terms) {
    const others = alternatives(term).map((text): SearchTerm => ({ kind: 'word', text }));
    isChanged ||= others.length > 0;
    const [best = term, ...rest] = others;
    const [before = []] = corrected;
    corrected = [
      ...[best, ...rest].map((it) => [...before, it]),
      ...corrected.slice(1).map((it) => [...it, best]),
    ];
  }
  return isChanged ? corrected : [];
}

export function packKnownWords(words: readonly WordCount[]): KnownWords[] {
  const byLength = Map.groupBy(words, ({ word }) => word.length);
  return Array.from(byLength, ([length, group]) => ({
    length,
    words: group.map(({ word }) => word).join(''),
    letters: Uint32Array.from(group, ({ word }) => letterSet(word)),
    counts: Int32Array.from(group, ({ count }) => count),
  }));
}

type Similar = { readonly word: string; readonly count: number; readonly errors: number };

/**
 * Finds the known words most like a word: fewest typing errors first, then those that most offers hold.
 * Lengths and letters rule nearly all of them out before any is compared.
 */
export function createSimilarWords(known: readonly KnownWords[]): SimilarWords {
  return (word) => {
    const most = mostErrors(word.length);
    if (most === 0) return [];
    const similar = known
      .filter(({ length }) => Math.abs(length - word.length) <= most)
      .flatMap((group) => compare(group, word, most));
    const best = addUp(similar).toSorted(
      (one, other) =>
        one.errors - other.errors || other.count - one.count || (one.word < other.word ? -1 : 1),
    );
    return best.slice(0, mostFound).map((it) => it.word);
  };
}

/** Each word once; what no offer holds any more is gone. */
function addUp(similar: readonly Similar[]): Similar[] {
  const byWord = new Map<string, Similar>();
  for (const it of similar) {
    const count = it.count + (byWord.get(it.word)?.count ?? 0);
    byWord.set(it.word, { ...it, count });
  }
  return Array.from(byWord.values()).filter(({ count }) => count > 0);
}

function compare({ length, words, letters, counts }: KnownWords, word: string, most: number) {
  const wanted = letterSet(word);
  const similar: Similar[] = [];
  for (let index = 0; index < letters.length; index += 1) {
    // One error changes at most one letter on either side of the two sets.
    if (countBits(wanted ^ (letters[index] ?? 0)) > 2 * most) continue;
    const other = words.slice(index * length, (index + 1) * length);
    const errors = countTypingErrors(word, other, most);
    if (errors <= most) similar.push({ word: other, count: counts[index] ?? 0, errors });
  }
  return similar;
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
    let least = row;
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
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
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
  let rest = set - ((set >>> 1) & 0x5555_5555);
  rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
