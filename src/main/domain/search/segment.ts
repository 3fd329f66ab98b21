import { foldedClassOf, gapClass, hanClass, unknownClass, wordClass } from './character-class.ts';

/** The tokenizer of every FTS5 index that holds segmented text: folding and splitting are done here, not in SQLite. */
export const indexTokenizer = 'ascii';

/** One thing that was searched for: a word of a spaced script, or a run of Han characters. */
export type SearchTerm = { readonly kind: 'word' | 'han'; readonly text: string };

/** What a text is made of, in its order, folded: each from `start` to `end` of `text`. */
export type RunSink = {
  readonly word: (text: string, start: number, end: number) => void;
  readonly han: (text: string, start: number, end: number) => void;
};

/** A query of more distinct terms than this is cut: nobody types that many to narrow a list. */
const mostTerms = 24;

const unwritten = /[\p{Default_Ignorable_Code_Point}\u0300-\u036f]/gu;
const runs = /\p{Script=Han}+|[[\p{L}\p{N}\p{M}\p{Co}]--\p{Script=Han}]+/gv;
const startsWithHan = /^\p{Script=Han}/u;

/** ASCII and common Han: only the case is folded. */
// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const foldsByCase = /^[\u0000-\u007f\u4e00-\u9fd5]*$/;

/** Lower case, compatibility forms unified, Latin diacritics and invisible characters taken away. */
export function foldText(text: string): string {
  if (foldsByCase.test(text)) return text.toLowerCase();
  return text
    .toWellFormed()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(unwritten, '')
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .toLowerCase();
}

/** Hands over the words and Han runs of a text. Nearly every text is read in one pass, without folding. */
export function forEachRun(text: string, sink: RunSink): void {
  const lower = text.toLowerCase();
  let start = 0;
  let inside = gapClass;
  for (let index = 0; index <= lower.length; index += 1) {
    const kind = index < lower.length ? foldedClassOf(lower.charCodeAt(index)) : gapClass;
    if (kind === inside && index < lower.length) continue;
    if (kind === unknownClass) {
      forEachRunFrom(text, start, sink);
      return;
    }
    if (inside === wordClass) sink.word(lower, start, index);
    else if (inside === hanClass) sink.han(lower, start, index);
    inside = kind;
    start = index;
  }
}

/** The rest of a text that holds more than plain characters. What stands before `start` was plain: its length is the same folded. */
function forEachRunFrom(text: string, start: number, sink: RunSink): void {
  for (const [run] of foldText(text.slice(start)).matchAll(runs)) {
    if (startsWithHan.test(run)) sink.han(run, 0, run.length);
    else sink.word(run, 0, run.length);
  }
}

/** The words and Han runs of a text, in order, folded. */
export function toSearchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  forEachRun(text, {
    word: (it, start, end) => terms.push({ kind: 'word', text: it.slice(start, end) }),
    han: (it, start, end) => terms.push({ kind: 'han', text: it.slice(start, end) }),
  });
  return terms;
}

/** The same for a text that is searched for, cut where nobody narrows a list any further. */
export function toQueryTerms(text: string): SearchTerm[] {
  return toSearchTerms(text).slice(0, mostTerms);
}

/** What goes into an index of the Han run ABCD from `start` to `end` of a text: `AB BC CD D`. */
export function forEachBigram(text: string, start: number, end: number, take: TakeTerm): void {
  let first = start;
  let next = characterEnd(text, first);
  while (next < end) {
    const after = characterEnd(text, next);
    take(text, first, after);
    first = next;
    next = after;
  }
  take(text, first, end);
}

/** Takes what stands from `start` to `end` of a text. */
type TakeTerm = (text: string, start: number, end: number) => void;

function characterEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  return code >= 0xd800 && code < 0xdc00 ? start + 2 : start + 1;
}

/**
 * What goes into an index column: words as they are, each Han run ABCD as `AB BC CD D`.
 * The column's tokenizer is `indexTokenizer`.
 */
export function segmentForIndex(text: string): string {
  const terms: string[] = [];
  const take: TakeTerm = (it, start, end) => void terms.push(it.slice(start, end));
  forEachRun(text, { word: take, han: (it, start, end) => forEachBigram(it, start, end, take) });
  return terms.join(' ');
}

/**
 * An FTS5 query that finds all terms of `text`, the last word by its beginning; null when there is
 * nothing to look for. Every term is quoted, so that no operator of FTS5 gets through.
 */
export function toMatchQuery(text: string): string | null {
  const terms = toQueryTerms(text);
  if (terms.length === 0) return null;
  return terms.map((term, index) => toMatchTerm(term, index === terms.length - 1)).join(' AND ');
}

/** One term in FTS5's language; `isPrefix` is for words, a single Han character always is one. */
function toMatchTerm(term: SearchTerm, isPrefix: boolean): string {
  if (term.kind === 'word') return isPrefix ? `${quote(term.text)} *` : quote(term.text);
  const bigrams = toQueryBigrams(term.text);
  if (bigrams.length === 0) return `${quote(term.text)} *`;
  return bigrams.map(quote).join(' AND ');
}

/** The pairs of a Han run, each once and not too many; none: it is a single character. */
export function toQueryBigrams(run: string): string[] {
  const bigrams: string[] = [];
  forEachBigram(run, 0, run.length, (it, start, end) => bigrams.push(it.slice(start, end)));
  return [...new Set(bigrams.slice(0, -1))].slice(0, mostTerms);
}

/** Whether every Han run stands in `text` whole: bigrams alone also match runs that are torn apart. */
export function holdsHanRuns(text: string, terms: readonly SearchTerm[]): boolean {
  const hanRuns = terms.filter(canBeTornApart);
  if (hanRuns.every((term) => text.includes(term.text))) return true;
  if (foldsToItself.test(text)) return false;
  const folded = foldText(text);
  return hanRuns.every((term) => folded.includes(term.text));
}

/** Whether bigrams also match where the characters of the term stand apart. */
export function canBeTornApart({ kind, text }: SearchTerm): boolean {
  return kind === 'han' && Array.from(text).length > 2;
}

/** ASCII, common Han characters and their punctuation: folding moves no Han character of such a text. */
const foldsToItself = /^[\s!-~\u3000-\u301f\u4e00-\u9fff\uff01-\uff1f]*$/;

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
