import type { WrittenWord } from './read-words.ts';
import { stem } from './stem.ts';
import type { FamilyMatch } from './word-families.ts';

/** Something in a text that may point to a topic, and where it stands. */
export type Clue = {
  /** What it is, the same wherever it occurs. */
  readonly key: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
};

/** What each kind of clue counts for; chosen by cross-validation. */
const weights = {
  family: 1.8,
  word: 1,
  /** Words like "the": alone they say little. */
  smallWord: 0.4,
  pair: 0.45,
  pairWithSmallWord: 0.25,
  hanPair: 1,
  han: 0.6,
} as const;

const smallWords: ReadonlySet<string> = new Set(
  (
    'the a an of to and in is it for on that we our us i you your with this be are do does at by ' +
    'from as or if have has was were will would can could please hi hello dear my me they them he ' +
    'she his her there here so but also any some than then been had being its just very'
  ).split(' '),
);

/** Every clue of a text: word families, words and their pairs, Han characters and their pairs. */
export function findClues(words: readonly WrittenWord[], families: readonly FamilyMatch[]): Clue[] {
  const clues = familyClues(families);
  words.forEach((word, index) => {
    if (word.kind === 'han') addHanClues(word, clues);
    else addWordClues(word, words[index - 1], clues);
  });
  return clues;
}

/** A family counts once, however many of its words the text holds. */
function familyClues(matches: readonly FamilyMatch[]): Clue[] {
  const counts = new Map<string, number>();
  for (const { family } of matches) counts.set(family, (counts.get(family) ?? 0) + 1);
  return matches.map(({ family, start, end }) => ({
    key: `family ${family}`,
    weight: weights.family / (counts.get(family) ?? 1),
    start,
    end,
  }));
}

function addWordClues(word: WrittenWord, before: WrittenWord | undefined, clues: Clue[]): void {
  const { start, end, folded } = word;
  const isSmall = smallWords.has(folded);
  const weight = isSmall ? weights.smallWord : weights.word;
  clues.push({ key: stem(folded), weight, start, end });
  if (before?.kind !== 'word') return;
  const isWeak = isSmall || smallWords.has(before.folded);
  clues.push({
    key: `${stem(before.folded)} ${stem(folded)}`,
    weight: isWeak ? weights.pairWithSmallWord : weights.pair,
    start: before.start,
    end,
  });
}

function addHanClues({ folded, start }: WrittenWord, clues: Clue[]): void {
  let at = start;
  let before = '';
  for (const character of folded) {
    const end = at + character.length;
    clues.push({ key: character, weight: weights.han, start: at, end });
    if (before !== '') {
      clues.push({
        key: before + character,
        weight: weights.hanPair,
        start: at - before.length,
        end,
      });
    }
    before = character;
    at = end;
  }
}

/** Whether a word as it is written is one that says little alone. */
export function isSmallWord(written: string): boolean {
  return smallWords.has(written.toLowerCase());
}
