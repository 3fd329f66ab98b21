import { expect, test } from 'vitest';

import { mergeHits } from '../../../../../src/main/domain/search/merge-hits.ts';
import type { SearchHit } from '../../../../../src/shared/model/search-hit.ts';

const hit = (kind: SearchHit['kind'], id: string, title = id): SearchHit => ({
  kind,
  id,
  title,
  publisher: 'Publisher',
});
const many = (kind: SearchHit['kind'], count: number): SearchHit[] =>
  Array.from({ length: count }, (_, index) => hit(kind, `${kind}-${index}`));

test('many offers leave room for a publisher and a contact', () => {
  const merged = mergeHits(
    'x',
    [...many('offer', 40), ...many('publisher', 9), ...many('contact', 1)],
    8,
  );

  expect(merged.map((it) => it.kind)).toEqual([
    ...Array.from({ length: 5 }, () => 'offer'),
    'publisher',
    'publisher',
    'contact',
  ]);
});

test('a publisher that is called exactly so comes before offers that only begin so', () => {
  const merged = mergeHits(
    'Tideglass',
    [hit('offer', 'a', 'Tideglass Vault'), hit('publisher', 'b', 'Tideglass')],
    5,
  );

  expect(merged.map((it) => it.title)).toEqual(['Tideglass', 'Tideglass Vault']);
});

test('what was written by hand stands for the imported record of the same id', () => {
  const merged = mergeHits(
    'desk',
    [hit('offer', 'a/b', 'By hand'), hit('offer', 'a/b', 'Imported')],
    5,
  );

  expect(merged.map((it) => it.title)).toEqual(['By hand']);
});

test.each([1, 2, 3, 20])('never gives more than the %i hits asked for', (limit) => {
  const all = [...many('offer', 30), ...many('publisher', 30), ...many('contact', 30)];

  expect(mergeHits('x', all, limit)).toHaveLength(limit);
});
