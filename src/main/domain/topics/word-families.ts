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
/** The most Han characters that an entry has. */
const mostHan = 8;
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
  const hanStarts = firstOf(han, (entry) => entry.slice(0, 2));

  return {
    knownWords: () => [...whole.keys(), ...phrases.keys()].flatMap((entry) => entry.split(' ')),
    find: (text, words) =>
      words.flatMap((word, index) =>
        word.kind === 'han'
          ? findHan(text, word, han, hanStarts)
          : [
              ...familiesOf(word.folded).map((family) => matchAt(family, word, word)),
              ...(phraseStarts.has(word.folded) ? findPhrases(words, index, phrases) : []),
            ],
      ),
  };
}

/** The families of a single word. The same words come again and again: each is looked at once. */
function rememberWords(whole: Entries, beginnings: Entries): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const starts = Array.from(word, (_, index) => beginnings.get(word.slice(0, index + 1)) ?? []);
    const families = [...new Set([...(whole.get(word) ?? []), ...starts.flat()])];
    if (known.size < mostRemembered) known.set(word, families);
    return families;
  };
}

function findPhrases(
  words: readonly WrittenWord[],
  index: number,
  phrases: Entries,
): FamilyMatch[] {
  const found: FamilyMatch[] = [];
  let entry = '';
  for (const next of words.slice(index, index + mostWords)) {
    if (next.kind === 'han') break;
    entry = entry === '' ? next.folded : `${entry} ${next.folded}`;
    for (const family of phrases.get(entry) ?? []) {
      found.push(matchAt(family, words[index] ?? next, next));
    }
  }
  return found;
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
  han: Entries,
  starts: ReadonlySet<string>,
): FamilyMatch[] {
  const start = widen(text, word.start, -1);
  const run = text.slice(start, widen(text, word.end, 1)).toLowerCase();
  const found: FamilyMatch[] = [];
  for (let from = 0; from < run.length; from += 1) {
    if (!starts.has(run.slice(from, from + 2)) && !starts.has(run.charAt(from))) continue;
    for (let to = from + 1; to <= Math.min(run.length, from + mostHan); to += 1) {
      for (const family of han.get(run.slice(from, to)) ?? []) {
        found.push({ family, start: start + from, end: start + to });
      }
    }
  }
  return found;
}

function widen(text: string, at: number, step: 1 | -1): number {
  let edge = at;
  const beside = (): string => text.charAt(step === 1 ? edge : edge - 1).toLowerCase();
  while (Math.abs(edge - at) < mostHan && ascii.test(beside())) edge += step;
  return edge;
}

function add(entries: Entries, entry: string, family: string): void {
  const families = entries.get(entry);
  if (families) families.push(family);
  else entries.set(entry, [family]);
}
