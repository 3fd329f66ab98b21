/** The tokenizer of every index that holds segmented text: folding and splitting are done here, not in SQLite. */
export const indexTokenizer = 'ascii';

/** One thing that was searched for: a word of a spaced script, or a run of Han characters. */
export type SearchTerm = { readonly kind: 'word' | 'han'; readonly text: string };

/** A query of more distinct terms than this is cut: nobody types that many to narrow a list. */
const mostTerms = 24;

const unwritten = /[\p{Default_Ignorable_Code_Point}\u0300-\u036f]/gu;
const runs = /\p{Script=Han}+|[[\p{L}\p{N}\p{M}\p{Co}]--\p{Script=Han}]+/gv;
const startsWithHan = /^\p{Script=Han}/u;

/** Lower case, compatibility forms unified, Latin diacritics and invisible characters taken away. */
export function foldText(text: string): string {
  return text
    .toWellFormed()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(unwritten, '')
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .toLowerCase();
}

/** The words and Han runs of a text, in order, folded. */
export function toSearchTerms(text: string): SearchTerm[] {
  return Array.from(foldText(text).matchAll(runs), ([run]) => ({
    kind: startsWithHan.test(run) ? 'han' : 'word',
    text: run,
  }));
}

/** The same for a text that is searched for, cut where nobody narrows a list any further. */
export function toQueryTerms(text: string): SearchTerm[] {
  return toSearchTerms(text).slice(0, mostTerms);
}

/**
 * What goes into an index column: words as they are, each Han run ABCD as `AB BC CD D`.
 * The column's tokenizer is `indexTokenizer`.
 */
export function segmentForIndex(text: string): string {
  return toSearchTerms(text)
    .flatMap((term) => (term.kind === 'word' ? [term.text] : toBigrams(term.text, true)))
    .join(' ');
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
export function toMatchTerm(term: SearchTerm, isPrefix: boolean): string {
  if (term.kind === 'word') return isPrefix ? `${quote(term.text)} *` : quote(term.text);
  const bigrams = toBigrams(term.text, false);
  if (bigrams.length === 0) return `${quote(term.text)} *`;
  return [...new Set(bigrams)].slice(0, mostTerms).map(quote).join(' AND ');
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

function toBigrams(run: string, isTailKept: boolean): string[] {
  const characters = Array.from(run);
  const bigrams = characters.slice(0, -1).map((first, index) => `${first}${characters[index + 1]}`);
  const tail = characters.at(-1);
  return isTailKept && tail !== undefined ? [...bigrams, tail] : bigrams;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
