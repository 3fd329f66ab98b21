import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  beginningMark,
  createBlockBuilder,
  leastGathered,
} from '../../../../../src/main/domain/search/block-builder.ts';
import {
  addPacked,
  createPlaceSet,
  placesOf,
} from '../../../../../src/main/domain/search/place-set.ts';
import { createTermPager, readTermPage } from '../../../../../src/main/domain/search/term-page.ts';

function unpack(packed: Uint8Array): number[] {
  const set = createPlaceSet();
  addPacked(set, packed);
  return [...placesOf(set)];
}

function finish(rows: readonly (readonly string[])[]): Map<string, number[]> {
  const builder = createBlockBuilder();
  for (const [place, terms] of rows.entries()) for (const term of terms) builder.add(term, place);
  const found = new Map<string, number[]>();
  builder.finish(true, (term, packed) => found.set(term, unpack(packed)));
  return found;
}

test('a term has every place that holds it, once, few places and many', () => {
  const rows = Array.from({ length: 65_536 }, (_, place) =>
    place % 10 === 0 ? ['often', 'often'] : place === 77 ? ['once'] : [],
  );

  const found = finish(rows);

  expect(found.get('often')).toEqual(Array.from({ length: 6_554 }, (_, index) => index * 10));
  expect(found.get('once')).toEqual([77]);
});

test('a beginning that many terms share has the places of all of them, a rarer one none of its own', () => {
  const rows = Array.from({ length: leastGathered }, (_, index) => [
    `con${index}x`,
    `pa${index % 5}`,
  ]);

  const found = finish(rows);

  const all = rows.map((_, place) => place);
  expect(found.get(`c${beginningMark}`)).toEqual(all);
  expect(found.get(`con${beginningMark}`)).toEqual(all);
  expect(found.has(`con1${beginningMark}`)).toBe(false);
  expect(found.has(`p${beginningMark}`)).toBe(false);
});

test('whatever the terms, pages give back each from where it is looked up on, in the order of a database', () => {
  const term = fc.string({
    unit: fc.constantFrom('a', 'b', '云', '防', '𠀀', '\uf000'),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 80 }), (terms) => {
      const builder = createBlockBuilder();
      for (const [place, it] of terms.entries()) builder.add(it, place);
      const pages: Uint8Array[] = [];
      const lasts: string[] = [];
      const pager = createTermPager(({ last, bytes }) => {
        pages.push(Uint8Array.from(bytes));
        lasts.push(last);
      });
      builder.finish(false, (it, packed) => pager.add(it, packed));
      pager.flush();

      const [wanted = ''] = terms;
      const read: string[] = [];
      for (const page of pages) readTermPage(page, wanted, (it) => read.push(it) > 0);

      const sorted = terms.toSorted((one, other) =>
        Buffer.compare(Buffer.from(one), Buffer.from(other)),
      );
      expect(read).toEqual(sorted.slice(sorted.indexOf(wanted)));
      expect(lasts.at(-1)).toBe(sorted.at(-1));
    }),
    { numRuns: 300 },
  );
});
