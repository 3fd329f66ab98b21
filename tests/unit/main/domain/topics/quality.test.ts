import { describe, expect, test } from 'vitest';

import {
  crossValidate,
  rankPhrasings,
  readHoldOut,
  shareWithin,
} from '../../../../../bench/cross-validate-topics.ts';
import { factValues } from '../../../../../src/shared/model/facts.ts';
import { locales } from '../../../../../src/shared/model/locale.ts';
import { shipped, shippedBank } from './shipped-suggester.ts';

const ranked = crossValidate(shippedBank, 10);
const baseline = crossValidate({ ...shippedBank, families: {} }, 10);

describe.each(locales)('phrasings in %s that the ranking never saw', (locale) => {
  const own = ranked.filter((each) => each.locale === locale);

  test('are all of the bank, each ranked once', () => {
    const texts = factValues.topic.flatMap((topic) => shippedBank.phrasings[locale][topic]);

    expect(own.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
  });

  test('have their topic first in at least seven of ten cases', () => {
    expect(shareWithin(own, 1)).toBeGreaterThanOrEqual(0.7);
  });

  test('have their topic among the first three in at least nine of ten', () => {
    expect(shareWithin(own, 3)).toBeGreaterThanOrEqual(0.9);
  });

  test('reach both without the word families, from the phrasings alone', () => {
    const alone = baseline.filter((each) => each.locale === locale);

    expect(shareWithin(alone, 1)).toBeGreaterThanOrEqual(0.7);
    expect(shareWithin(alone, 3)).toBeGreaterThanOrEqual(0.9);
  });

  test.each(factValues.topic)('find %s among the first three more often than not', (topic) => {
    expect(
      shareWithin(
        own.filter((each) => each.topic === topic),
        3,
      ),
    ).toBeGreaterThan(0.6);
  });
});

describe.each(locales)('phrasings in %s by writers who did not know the bank', (locale) => {
  const heldOut = rankPhrasings(shipped, locale, readHoldOut(locale));

  test('cover each topic, and none stands in the bank', () => {
    const known = new Set(Object.values(shippedBank.phrasings[locale]).flat());

    expect(new Set(heldOut.map(({ topic }) => topic)).size).toBe(27);
    expect(heldOut.filter(({ text }) => known.has(text))).toEqual([]);
  });

  test('have their topic first in at least seven of ten cases', () => {
    expect(shareWithin(heldOut, 1)).toBeGreaterThanOrEqual(0.7);
  });

  test('have their topic among the first three in at least nine of ten', () => {
    expect(shareWithin(heldOut, 3)).toBeGreaterThanOrEqual(0.9);
  });
});

test('a first score above 0.6 is right nine times in ten, one below 0.2 is not', () => {
  const sure = ranked.filter(({ firstScore }) => firstScore >= 0.6);
  const unsure = ranked.filter(({ firstScore }) => firstScore < 0.2);

  expect(shareWithin(sure, 1)).toBeGreaterThan(0.9);
  expect(shareWithin(unsure, 1)).toBeLessThan(0.65);
});
