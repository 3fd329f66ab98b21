import { toSearchTerms } from '../search/segment.ts';
import { isSmallWord } from '../topics/find-clues.ts';
import { stripCourtesy } from '../topics/strip-courtesy.ts';

/** Something in a question that another question may share: a word, or two Han characters in a row. */
export type SimilarTerm = {
  readonly kind: 'word' | 'han';
  readonly text: string;
  /** Han pairs of one run that overlap have following numbers. */
  readonly at: number;
};

/** What is looked up of one question; beyond this, words are not rare any more but many. */
const mostTerms = 64;
const shortestWord = 3;
const holdsDigit = /\d/u;

/** Pairs that stand in most questions, whatever they are about. */
const smallPairs: ReadonlySet<string> = new Set(
  (
    '我们 你们 他们 您好 你好 请问 请您 谢谢 感谢 麻烦 帮忙 可以 怎么 什么 这个 那个 一个 没有 无法 不能 不了 不到 ' +
    '客户 问题 现在 今天 昨天 已经 还是 但是 因为 所以 如果 需要 想要 能否 是否 一下 如何 情况 出现 使用 进行 以及 ' +
    '的时 时候 了解 知道 希望 是不 不是 有没 能不 的问 的是 了一 都是 都不'
  ).split(' '),
);

/** The words and Han pairs of a question that may be rare, those that look most like it first. */
export function toSimilarTerms(question: string): SimilarTerm[] {
  const terms = new Map<string, SimilarTerm>();
  let at = 0;
  for (const { kind, text } of toSearchTerms(stripCourtesy(question))) {
    const parts = kind === 'han' ? toPairs(text) : [text];
    at += 1;
    for (const part of parts) {
      at += 1;
      if (!terms.has(part) && mayBeRare(kind, part)) terms.set(part, { kind, text: part, at });
    }
  }
  return [...terms.values()].toSorted((a, b) => promise(b) - promise(a)).slice(0, mostTerms);
}

function toPairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(0, -1).map((first, index) => `${first}${characters[index + 1]}`);
}

function mayBeRare(kind: SimilarTerm['kind'], text: string): boolean {
  if (kind === 'han') return !smallPairs.has(text);
  return text.length >= shortestWord && !isSmallWord(text);
}

/** Codes and ids before words, long words before short ones. */
function promise({ kind, text }: SimilarTerm): number {
  if (kind === 'han') return 6;
  return Math.min(text.length, 40) + (holdsDigit.test(text) ? 10 : 0);
}

/** Whether a word alone says enough: an id or a code. */
export function isTelling({ kind, text }: SimilarTerm): boolean {
  return kind === 'word' && text.length >= 6 && holdsDigit.test(text);
}
