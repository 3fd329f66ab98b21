import { expect, test } from 'vitest';

import { createMergedKeys } from '../../../../../src/main/domain/quality/merged-keys.ts';

const key = (offerId: string) => ({ publisherId: 'contoso', offerId });
const aside = (away: string, kept: string) => ({ away: key(away), kept: key(kept), taken: {} });

test('a record that was set aside for one that was set aside itself leads to the last that is kept', () => {
  const { keyOf } = createMergedKeys([aside('first', 'second'), aside('second', 'third')]);

  expect(keyOf(key('first'))).toEqual(key('third'));
  expect(keyOf(key('second'))).toEqual(key('third'));
  expect(keyOf(key('third'))).toEqual(key('third'));
  expect(keyOf(key('other'))).toEqual(key('other'));
});

test('an offer knows what was set aside for it, and nothing else', () => {
  const { into } = createMergedKeys([aside('first', 'second'), aside('old', 'second')]);

  expect(into(key('second')).map(({ away }) => away.offerId)).toEqual(['first', 'old']);
  expect(into(key('first'))).toEqual([]);
});

test('records of a damaged desk that lead in a circle end somewhere', () => {
  const { keyOf } = createMergedKeys([aside('first', 'second'), aside('second', 'first')]);

  expect(['first', 'second']).toContain(keyOf(key('first')).offerId);
});
