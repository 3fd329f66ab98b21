import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PhraseBank, Phrasings } from '../src/main/domain/topics/phrase-bank.ts';
import {
  createTopicSuggester,
  type TopicSuggester,
} from '../src/main/domain/topics/topic-suggester.ts';
import { factValues, type Topic } from '../src/shared/model/facts.ts';
import { type Locale, locales } from '../src/shared/model/locale.ts';

/** One phrasing, ranked by a suggester that never saw it. */
export type RankedPhrasing = {
  readonly locale: Locale;
  readonly topic: Topic;
  readonly text: string;
  /** 1: the right topic came first. */
  readonly rank: number;
  readonly first: Topic;
  readonly firstScore: number;
};

/**
 * Leaves one part of the bank out at a time, learns from the others and ranks what was left out.
 * Every n-th phrasing of a topic is in the same part: the parts are the same every time. The families
 * stay whole, and their writers knew the bank: a bank without families says what the phrasings alone teach.
 */
export function crossValidate(bank: PhraseBank, folds: number): RankedPhrasing[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isLeftOut = (index: number): boolean => index % folds === fold;
    const learnt = createTopicSuggester({
      families: bank.families,
      phrasings: {
        en: keep(bank.phrasings.en, (index) => !isLeftOut(index)),
        'zh-CN': keep(bank.phrasings['zh-CN'], (index) => !isLeftOut(index)),
      },
    });
    return locales.flatMap((locale) =>
      rankPhrasings(learnt, locale, keep(bank.phrasings[locale], isLeftOut)),
    );
  }).flat();
}

/** Phrasings by writers who had seen neither the bank nor the families, and that nothing is tuned on. */
export function readHoldOut(locale: Locale): Phrasings {
  const path = join(import.meta.dirname, `topic-hold-out.${locale}.json`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file, beside this one
  return JSON.parse(readFileSync(path, 'utf8')) as Phrasings;
}

/** Ranks phrasings of known topics. */
export function rankPhrasings(
  { suggest }: TopicSuggester,
  locale: Locale,
  phrasings: Phrasings,
): RankedPhrasing[] {
  return factValues.topic.flatMap((topic) =>
    phrasings[topic].map((text) => {
      const ranking = suggest(text);
      const rank = ranking.findIndex((each) => each.topic === topic) + 1;
      const [best] = ranking;
      return {
        locale,
        topic,
        text,
        rank,
        first: best?.topic ?? 'other',
        firstScore: best?.score ?? 0,
      };
    }),
  );
}

/** The share, 0 to 1, whose topic was among the first `places`. */
export function shareWithin(ranked: readonly RankedPhrasing[], places: number): number {
  return ranked.filter(({ rank }) => rank <= places).length / ranked.length;
}

function keep(phrasings: Phrasings, isKept: (index: number) => boolean): Phrasings {
  const kept = Object.entries(phrasings).map(([topic, texts]) => [
    topic,
    texts.filter((_, index) => isKept(index)),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets the keys
  return Object.fromEntries(kept) as Phrasings;
}
