import { isTelling, type SimilarTerm } from './similar-terms.ts';

/** A rare word of the question, and the numbers of the cases that hold it. */
export type SharedTerm = { readonly term: SimilarTerm; readonly cases: readonly number[] };

/** A case that shares rare words with the question. */
export type SharedWords = {
  readonly number: number;
  readonly score: number;
  /** As the question has them, in its order; neighbouring Han pairs are one word. */
  readonly because: readonly string[];
};

const mostWordsNamed = 4;
const fewestWords = 2;
/** Han characters in a row that say as much as two words. */
const tellingRun = 4;

/**
 * The cases that share enough rare words to be shown, the likeliest first. The rarer a word, the more it counts;
 * `caseCount` is how many cases there are.
 */
export function rankSimilar(shared: readonly SharedTerm[], caseCount: number): SharedWords[] {
  const terms = new Map<number, SimilarTerm[]>();
  const scores = new Map<number, number>();
  for (const { term, cases } of shared) {
    const weight = Math.log((caseCount + 1) / cases.length) * (term.kind === 'han' ? 0.6 : 1);
    for (const number of cases) {
      terms.set(number, [...(terms.get(number) ?? []), term]);
      scores.set(number, (scores.get(number) ?? 0) + weight);
    }
  }
  return [...terms]
    .map(([number, held]) => ({ number, score: scores.get(number) ?? 0, words: toWords(held) }))
    .filter(({ words }) => isEnough(words))
    .map(({ words, ...ranked }) => ({
      ...ranked,
      because: words.slice(0, mostWordsNamed).map(({ text }) => text),
    }))
    .toSorted((a, b) => b.score - a.score || b.number - a.number);
}

/** In the order of the question; pairs that overlap become the run that they are. */
function toWords(held: readonly SimilarTerm[]): SimilarTerm[] {
  const words: SimilarTerm[] = [];
  for (const term of held.toSorted((a, b) => a.at - b.at)) {
    const last = words.at(-1);
    const follows = last?.kind === 'han' && term.kind === 'han' && last.at + 1 === term.at;
    if (last && follows) {
      words[words.length - 1] = {
        ...term,
        text: last.text + Array.from(term.text).slice(1).join(''),
      };
    } else {
      words.push(term);
    }
  }
  return words;
}

function isEnough(words: readonly SimilarTerm[]): boolean {
  if (words.length >= fewestWords || words.some(isTelling)) return true;
  return words.some(({ kind, text }) => kind === 'han' && Array.from(text).length >= tellingRun);
}
