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
  const han: Entries = new Map();
  for (const [family, entries] of Object.entries(families)) {
    for (const written of [...entries.en, ...entries['zh-CN']]) {
      const entry = written.replaceAll('-', ' ');
      if (isHan.test(entry)) add(han, entry, family);
      else if (entry.endsWith('*')) add(beginnings, entry.slice(0, -1), family);
      else add(whole, entry, family);
    }
  }
  const hanStarts = new Set(Array.from(han.keys(), (entry) => entry.slice(0, 2)));
  const shortest = Math.min(...Array.from(beginnings.keys(), (entry) => entry.length));

  return {
    knownWords: () => [...whole.keys()].flatMap((entry) => entry.split(' ')),
    find: (text, words) => [
      ...findLatin(words, whole, beginnings, shortest),
      ...findHan(text, words, han, hanStarts),
    ],
  };
}

function findLatin(
  words: readonly WrittenWord[],
  whole: Entries,
  beginnings: Entries,
  shortest: number,
): FamilyMatch[] {
  return words.flatMap((word, index) => {
    if (word.kind === 'han') return [];
    const found: FamilyMatch[] = [];
    let entry = '';
    for (const next of words.slice(index, index + mostWords)) {
      if (next.kind === 'han') break;
      entry = entry === '' ? next.folded : `${entry} ${next.folded}`;
      const place = { start: word.start, end: next.end };
      for (const family of whole.get(entry) ?? []) found.push({ family, ...place });
    }
    for (let length = shortest; length <= word.folded.length; length += 1) {
      for (const family of beginnings.get(word.folded.slice(0, length)) ?? []) {
        found.push({ family, start: word.start, end: word.end });
      }
    }
    return found;
  });
}

/** Entries such as `saas产品` begin or end with letters: the runs are read with the letters beside them. */
function findHan(
  text: string,
  words: readonly WrittenWord[],
  han: Entries,
  starts: ReadonlySet<string>,
): FamilyMatch[] {
  return words.flatMap((word) => {
    if (word.kind === 'word') return [];
    const start = widen(text, word.start, -1);
    const run = text.slice(start, widen(text, word.end, 1)).toLowerCase();
    const found: FamilyMatch[] = [];
    for (let from = 0; from < run.length; from += 1) {
      const isStart = starts.has(run.slice(from, from + 2)) || starts.has(run.charAt(from));
      if (!isStart) continue;
      for (let to = from + 1; to <= Math.min(run.length, from + mostHan); to += 1) {
        for (const family of han.get(run.slice(from, to)) ?? []) {
          found.push({ family, start: start + from, end: start + to });
        }
      }
    }
    return found;
  });
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
