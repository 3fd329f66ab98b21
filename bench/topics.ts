import { join } from 'node:path';

import { createTopicSuggester } from '../src/main/domain/topics/topic-suggester.ts';
import { readPhraseBank } from '../src/main/store/phrase-bank.ts';
import { factValues } from '../src/shared/model/facts.ts';
import { type Locale, locales } from '../src/shared/model/locale.ts';
import {
  crossValidate,
  type RankedPhrasing,
  rankPhrasings,
  readHoldOut,
  shareWithin,
} from './cross-validate-topics.ts';
import { printTable } from './print-table.ts';

const folds = 10;
const worstShown = 8;
const resourcesFolder = join(import.meta.dirname, '..', 'resources');

/** How often the right topic comes first, or among the first three, for phrasings never seen. */
export async function benchTopics(): Promise<void> {
  const bank = readPhraseBank(resourcesFolder);
  const startedAt = performance.now();
  const suggester = createTopicSuggester(bank);
  const learnMs = performance.now() - startedAt;
  const validated = crossValidate(bank, folds);
  const baseline = crossValidate({ ...bank, families: {} }, folds);
  const heldOut = locales.flatMap((locale) =>
    rankPhrasings(suggester, locale, readHoldOut(locale)),
  );
  const suggestMs = timeOfEach(
    validated.map(({ text }) => text),
    suggester.suggest,
  );

  printTable(
    `Suggested topics, percent right (27 topics; cross-validation in ${folds} folds)`,
    ['figure', 'language', 'phrasings', 'top 1', 'top 3'],
    [
      ...toRows('cross-validation with word families', validated),
      ...toRows('cross-validation without (baseline)', baseline),
      ...toRows('blind hold-out', heldOut),
    ],
  );
  for (const locale of locales) printWorstTopics(validated, locale);
  printCalibration(validated);
  printTable(
    'Time',
    ['what', 'ms'],
    [
      ['learn from the bank', learnMs],
      ['rank one phrasing, mean', suggestMs],
    ],
  );
}

function toRows(name: string, ranked: readonly RankedPhrasing[]) {
  return locales.map((locale) => {
    const own = ranked.filter((each) => each.locale === locale);
    return [name, locale, own.length, percent(shareWithin(own, 1)), percent(shareWithin(own, 3))];
  });
}

function printWorstTopics(ranked: readonly RankedPhrasing[], locale: Locale): void {
  const rows = factValues.topic.map((topic) => {
    const own = ranked.filter((each) => each.locale === locale && each.topic === topic);
    return {
      topic,
      right: shareWithin(own, 1),
      near: shareWithin(own, 3),
      taken: commonest(own.filter(({ rank }) => rank > 1).map(({ first }) => first)),
    };
  });
  const worst = rows.toSorted((one, other) => one.right - other.right).slice(0, worstShown);
  printTable(
    `The worst topics in ${locale}, by cross-validation`,
    ['topic', 'top 1', 'top 3', 'taken for'],
    worst.map(({ topic, right, near, taken }) => [topic, percent(right), percent(near), taken]),
  );
}

/** Whether a score can be believed: of the phrasings whose first score lies here, how many are right. */
function printCalibration(ranked: readonly RankedPhrasing[]): void {
  const steps = [0, 0.2, 0.4, 0.6, 0.8];
  const rows = steps.flatMap((from) => {
    const own = ranked.filter(({ firstScore }) => firstScore >= from && firstScore < from + 0.2);
    if (own.length === 0) return [];
    return [[`${from} to ${(from + 0.2).toFixed(1)}`, own.length, percent(shareWithin(own, 1))]];
  });
  printTable('Whether scores can be believed', ['first score', 'how many', 'right'], rows);
}

function commonest(topics: readonly string[]): string {
  const counts = Object.entries(Object.groupBy(topics, (topic) => topic));
  return counts
    .toSorted(([, one], [, other]) => (other?.length ?? 0) - (one?.length ?? 0))
    .slice(0, 3)
    .map(([topic, all]) => `${topic} ${all?.length ?? 0}`)
    .join(', ');
}

function timeOfEach(texts: readonly string[], work: (text: string) => unknown): number {
  const startedAt = performance.now();
  for (const text of texts) work(text);
  return (performance.now() - startedAt) / texts.length;
}

function percent(share: number): number {
  return share * 100;
}
