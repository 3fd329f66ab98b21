import type { Database } from 'better-sqlite3';

import { type SearchTerm, toMatchTerm } from '../../domain/search/segment.ts';
import {
  createSimilarWords,
  type KnownWord,
  type SimilarWords,
} from '../../domain/search/similar-words.ts';

/** A word that is typed is completed to this many of the words that most offers hold. */
const mostCompletions = 48;
/** Shorter beginnings are looked up in the index's own prefix lists. */
const leastLetters = 3;
const lastCodePoint = '\u{10FFFF}';

type Expansion = {
  /** An FTS5 query; null: no offer holds a word that begins so. */
  readonly match: string | null;
  /** There were more words than were taken. */
  readonly isCut: boolean;
};

/** Where the words are looked for: in names and keys alone, or in descriptions as well. */
export type WordsOf = 'keys' | 'body';

/** The words of the catalogue's offers. */
export function createVocabulary(db: Database) {
  const prepareCompletions = (df: 'key_df' | 'body_df') =>
    db
      .prepare<[string, string, number], string>(`
        SELECT term FROM vocabulary WHERE term >= ? AND term < ? AND ${df} > 0
        ORDER BY ${df} DESC, term LIMIT ?`)
      .pluck();
  const completions = { keys: prepareCompletions('key_df'), body: prepareCompletions('body_df') };
  const selectWords = db.prepare<[], KnownWord>(`
    SELECT term, key_df AS df FROM vocabulary WHERE key_df > 0`);
  let findSimilar: SimilarWords | undefined;

  function complete(words: WordsOf, beginning: string, most: number): string[] {
    return completions[words].all(beginning, beginning + lastCodePoint, most);
  }

  /** The last word by its completions: far cheaper than the index's own prefix search, on rare words too. */
  function expand(words: WordsOf, terms: readonly SearchTerm[]): Expansion {
    const last = terms.at(-1);
    if (!last || last.kind === 'han' || Array.from(last.text).length < leastLetters) {
      return { match: joinTerms(terms, true), isCut: false };
    }
    const found = complete(words, last.text, mostCompletions + 1);
    if (found.length === 0) return { match: null, isCut: false };
    const either = found
      .slice(0, mostCompletions)
      .map((term) => toMatchTerm({ kind: 'word', text: term }, false));
    const before = joinTerms(terms.slice(0, -1), false);
    const match = [...(before === null ? [] : [before]), `(${either.join(' OR ')})`].join(' AND ');
    return { match, isCut: found.length > mostCompletions };
  }

  /** The same terms with each unknown word replaced by the known one that is most like it. */
  function correct(terms: readonly SearchTerm[]): SearchTerm[] {
    const find = (findSimilar ??= createSimilarWords(selectWords.all()));
    return terms.map((term) => {
      if (term.kind === 'han' || complete('keys', term.text, 1).length > 0) return term;
      const [best] = find(term.text);
      return best === undefined ? term : { kind: 'word', text: best };
    });
  }

  return { expand, correct };
}

function joinTerms(terms: readonly SearchTerm[], isLastPrefix: boolean): string | null {
  if (terms.length === 0) return null;
  return terms
    .map((term, index) => toMatchTerm(term, isLastPrefix && index === terms.length - 1))
    .join(' AND ');
}
