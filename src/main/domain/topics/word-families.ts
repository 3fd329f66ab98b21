import type { WordFamilies } from './phrase-bank.ts';
import type { WrittenWord } from './read-words.ts';

/** A place in a text where a word of a family stands. */
export type FamilyMatch = {
  readonly family: string;
  readonly start: number;
  readonly end: number;
};

type Entries = Map<string, string[]>;

/** The most words in a row that an entry has. */
const mostWords = 5;
/** The most letters beside a run of Han characters that belong to an entry. */
const mostLetters = 8;
/** A desk that runs for weeks meets ever new words. */
const mostRemembered = 20_000;
const isHan = /\p{Script=Han}/u;
const ascii = /^[a-z0-9]$/u;

export type FamilyMatcher = {
  /** All places, in no particular order. `words` are the words of `text`, Latin ones spelt right. */
  readonly find: (text: string, words: readonly WrittenWord[]) => FamilyMatch[];
  /** Every single Latin word that an entry holds whole. */
  readonly knownWords: () => string[];
};

export function createFamilyMatcher(families: WordFamilies): FamilyMatcher {
  const whole: Entries = new Map();
  const beginnings: Entries = new Map();
  const phrases: Entries = new Map();
  const han: Entries = new Map();
  for (const [family, entries] of Object.entries(families)) {
    for (const written of [...entries.en, ...entries['zh-CN']]) {
      const entry = written.replaceAll('-', ' ').toLowerCase();
      if (isHan.test(entry)) add(han, entry, family);
      else if (entry.endsWith('*')) add(beginnings, entry.slice(0, -1), family);
      else add(entry.includes(' ') ? phrases : whole, entry, family);
    }
  }
  const familiesOf = rememberWords(whole, beginnings);
  const phraseStarts = firstOf(phrases, (entry) => entry.slice(0, entry.indexOf(' ')));
  const hanByStart = Map.groupBy(han, ([entry]) => entry.charAt(0));

  return {
    knownWords: () => [...whole.keys(), ...phrases.keys()].flatMap((entry) => entry.split(' ')),
    find(text, words) {
      const found: FamilyMatch[] = [];
      words.forEach((word, index) => {
        if (word.kind === 'han') {
          findHan(text, word, hanByStart, found);
          return;
        }
        for (const family of familiesOf(word.folded)) found.push(matchAt(family, word, word));
        if (phraseStarts.has(word.folded)) findPhrases(words, index, phrases, found);
      });
      return found;
    },
  };
}

/** The families of a single word. The same words come again and again: each is looked at once. */
function rememberWords(whole: Entries, beginnings: Entries): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const shortest = Math.min(...Array.from(beginnings.keys(), (entry) => entry.length));
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const found = new Set(whole.get(word));
    for (let end = shortest; end <= word.length; end += 1) {
      for (const family of beginnings.get(word.slice(0, end)) ?? []) found.add(family);
    }
    const families = [...found];
    if (known.size < mostRemembered) known.set(word, families);
    return families;
  };
}

function findPhrases(
  words: readonly WrittenWord[],
  index: number,
  phrases: Entries,
  found: FamilyMatch[],
): void {
  let entry = '';
  for (const next of words.slice(index, index + mostWords)) {
    if (next.kind === 'han') break;
    entry = entry === '' ? next.folded : `${entry} ${next.folded}`;
    for (const family of phrases.get(entry) ?? []) {
      found.push(matchAt(family, words[index] ?? next, next));
    }
  }
}

function matchAt(family: string, first: WrittenWord, last: WrittenWord): FamilyMatch {
  return { family, start: first.start, end: last.end };
}

function firstOf(entries: Entries, cut: (entry: string) => string): ReadonlySet<string> {
  return new Set(Array.from(entries.keys(), cut));
}

/** Entries such as `saas产品` begin or end with letters: the runs are read with the letters beside them. */
function findHan(
  text: string,
  word: WrittenWord,
  byStart: ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]>,
  found: FamilyMatch[],
): void {
  const start = widen(text, word.start, -1);
  const run = text.slice(start, widen(text, word.end, 1)).toLowerCase();
  for (let from = 0; from < run.length; from += 1) {
    for (const [entry, families] of byStart.get(run.charAt(from)) ?? []) {
      if (!run.startsWith(entry, from)) continue;
      for (const family of families) {
        found.push({ family, start: start + from, end: start + from + entry.length });
      }
    }
  }
}

function widen(text: string, at: number, step: 1 | -1): number {
  let edge = at;
  const beside = (): string => text.charAt(step === 1 ? edge : edge - 1).toLowerCase();
  while (Math.abs(edge - at) < mostLetters && ascii.test(beside())) edge += step;
  return edge;
}

function add(entries: Entries, entry: string, family: string): void {
  const families = entries.get(entry);
  if (families) families.push(family);
  else entries.set(entry, [family]);
}
