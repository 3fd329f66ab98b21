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
  return [
    ...familyClues(families),
    ...words.flatMap((word, index) =>
      word.kind === 'han' ? hanClues(word) : wordClues(word, words[index - 1]),
    ),
  ];
}

/** A family counts once, however many of its words the text holds. */
function familyClues(matches: readonly FamilyMatch[]): Clue[] {
  const places = Map.groupBy(matches, (match) => match.family);
  return [...places].flatMap(([family, found]) =>
    found.map(({ start, end }) => ({
      key: `family ${family}`,
      weight: weights.family / found.length,
      start,
      end,
    })),
  );
}

function wordClues(word: WrittenWord, before: WrittenWord | undefined): Clue[] {
  const { start, end, folded } = word;
  const isSmall = smallWords.has(folded);
  const clues: Clue[] = [
    { key: stem(folded), weight: isSmall ? weights.smallWord : weights.word, start, end },
  ];
  if (before?.kind === 'word') {
    const isWeak = isSmall || smallWords.has(before.folded);
    clues.push({
      key: `${stem(before.folded)} ${stem(folded)}`,
      weight: isWeak ? weights.pairWithSmallWord : weights.pair,
      start: before.start,
      end,
    });
  }
  return clues;
}

function hanClues({ folded, start }: WrittenWord): Clue[] {
  const clues: Clue[] = [];
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
  return clues;
}

/** Whether a word as it is written is one that says little alone. */
export function isSmallWord(written: string): boolean {
  return smallWords.has(written.toLowerCase());
}
