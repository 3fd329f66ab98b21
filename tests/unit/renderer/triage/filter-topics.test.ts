import { expect, test } from 'vitest';

import { filterTopics } from '../../../../src/renderer/triage/filter-topics.ts';
import { topicTexts } from '../../../../src/shared/i18n/en/topics.ts';
import { factValues, topicGroups } from '../../../../src/shared/model/facts.ts';
import { topicGroupNames } from '../../../../src/shared/model/local-agreement.ts';

const choices = factValues.topic.map((value) => ({
  value,
  name: topicTexts[value].name,
  about: topicTexts[value].about,
  owners: [],
}));
const find = (text: string) => filterTopics(choices, text).map((it) => it.id);

test('finds a topic by its name, its policy term, its definition, and in the other language', () => {
  expect(find('broke')).toEqual(['break-fix']);
  expect(find('break-fix')).toEqual(['break-fix']);
  expect(find('brochures')).toEqual(['marketing-material']);
  expect(find('发票')).toEqual(['billing']);
});

test('a topic that is named so comes before one that only mentions the word', () => {
  expect(find('invoice')[0]).toBe('billing');
});

test('every word must fit', () => {
  expect(find('order fails hangs')).toEqual(['purchase-failure']);
  expect(find('order zebra')).toEqual([]);
});

test('each of the 27 topics is two digits away', () => {
  const reachable = topicGroupNames.flatMap((group) => [...topicGroups[group]]);

  expect(reachable.toSorted()).toEqual([...factValues.topic].toSorted());
  for (const group of topicGroupNames) expect(topicGroups[group].length).toBeLessThanOrEqual(9);
});
