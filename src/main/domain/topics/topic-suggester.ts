import type { Topic } from '../../../shared/model/facts.ts';
import { locales } from '../../../shared/model/locale.ts';
import type { MessagePart, TopicSuggestion } from '../../../shared/model/topic-suggestion.ts';
import { findClues } from './find-clues.ts';
import { nameWords, readablePieces } from './name-words.ts';
import type { PhraseBank } from './phrase-bank.ts';
import { readWords, type WrittenWord } from './read-words.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { splitMessage } from './split-message.ts';
import { stripCourtesy } from './strip-courtesy.ts';
import { stripOrigin } from './strip-origin.ts';
import { type Sample, topicOrder, trainTopicModel } from './topic-model.ts';
import { createFamilyMatcher } from './word-families.ts';

export type TopicSuggester = {
  /** All topics, the likeliest first. Without a word that says something: an even ranking, `other` first. */
  readonly suggest: (text: string) => TopicSuggestion[];
  /** The questions of a message that holds several; empty when it holds one. */
  readonly parts: (text: string) => MessagePart[];
};

/** How strongly closeness tells. Fitted by cross-validation: a score promises no more than it keeps. */
const sharpness = 20;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Learns from the bank; a fraction of a second. The same bank and text always give the same answer. */
export function createTopicSuggester(bank: PhraseBank): TopicSuggester {
  const families = createFamilyMatcher(bank.families);
  const counts = new Map<string, number>();
  const cluesOf = (text: string, words: readonly WrittenWord[]) => {
    const matches = families.find(text, words);
    return { matches, clues: findClues(words, matches) };
  };
  /** One after the other: what was made of a phrasing is gone before the next. */
  function* samples(): Generator<Sample> {
    for (const [topic, text] of allPhrasings(bank)) {
      const words = readWords(text);
      for (const { kind, folded } of words) if (kind === 'word') countWord(folded, counts);
      yield { topic, clues: cluesOf(text, words).clues };
    }
  }
  const model = trainTopicModel(samples());
  for (const word of families.knownWords()) countWord(word, counts);
  const spelling = createSpelling(counts);

  const suggest = (message: string): TopicSuggestion[] => {
    const text = stripOrigin(stripCourtesy(message.replaceAll(invisible, '')));
    const { matches, clues } = cluesOf(text, spelt(readWords(text), spelling));
    const weighed = model.weigh(clues);
    if (weighed.length === 0) return evenRanking();
    const scores = toScores(
      topicOrder.map((_, column) =>
        weighed.reduce((sum, each) => sum + model.gain(each, column), 0),
      ),
    );
    const because = nameWords(text, readablePieces(text, matches), weighed, model);
    return topicOrder
      .map((topic, column) => ({
        topic,
        score: scores[column] ?? 0,
        because: because[column] ?? [],
      }))
      .toSorted((one, other) => other.score - one.score);
  };

  return { suggest, parts: (text) => splitMessage(text, suggest) };
}

function spelt(words: readonly WrittenWord[], spelling: Spelling): WrittenWord[] {
  return words.map((word) =>
    word.kind === 'han' ? word : { ...word, folded: spelling(word.folded) },
  );
}

function allPhrasings({ phrasings }: PhraseBank): (readonly [Topic, string])[] {
  return locales.flatMap((locale) =>
    topicOrder.flatMap((topic) => phrasings[locale][topic].map((text) => [topic, text] as const)),
  );
}

function countWord(word: string, counts: Map<string, number>): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Closeness to each topic, as shares of one. */
function toScores(closeness: readonly number[]): number[] {
  const most = Math.max(...closeness);
  const shares = closeness.map((value) => Math.exp(sharpness * (value - most)));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

function evenRanking(): TopicSuggestion[] {
  const rest: readonly Topic[] = topicOrder.filter((topic) => topic !== 'other');
  return (['other', ...rest] as const).map((topic) => ({
    topic,
    score: 1 / topicOrder.length,
    because: [],
  }));
}
