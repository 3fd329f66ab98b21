import { expect, test } from 'vitest';

import { createOfferListStore, rowAt } from '../../../../src/renderer/offers/offer-list-store.ts';
import {
  countChosen,
  isChosen,
  toOfferSelection,
} from '../../../../src/renderer/offers/offer-selection.ts';
import type { OfferOrder } from '../../../../src/shared/model/offer-filter.ts';
import { mostChosenOffers } from '../../../../src/shared/model/offer-selection.ts';
import { createFakeDesk } from '../fake-desk.ts';
import { offerRow } from './offer-row.ts';

type Asked = { readonly offset: number; readonly limit: number };

function openList({ total = 20_000, didYouMean = [] as string[], text = '' } = {}) {
  const desk = createFakeDesk({
    'offers.list': ({ offset, limit }: Asked) => ({
      offers: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) =>
        offerRow(offset + at),
      ),
      hasMore: offset + limit < total,
      total,
      isUnsorted: false,
      unknown: [],
      didYouMean,
      flagsAsOf: null,
    }),
    'search.suggest': () => ({ values: [{ value: 'saas', count: 3 }] }),
  });
  const store = createOfferListStore(desk.client, text);
  return { desk, store, list: () => store.state.getState() };
}

test('of twenty thousand offers only the pages are read that are looked at, each once', async () => {
  const { desk, store, list } = openList();
  await store.load();

  store.need(19_950, 20_000);
  store.need(19_940, 19_990);
  await expect.poll(() => rowAt(list(), 19_999)?.name).toBe('Offer 19999');

  expect(desk.inputsOf('offers.list')).toEqual([
    expect.objectContaining({ offset: 0 }),
    expect.objectContaining({ offset: 19_900 }),
  ]);
  expect(rowAt(list(), 5_000)).toBeUndefined();
});

test('a range over rows that were never looked at chooses every one of them', async () => {
  const { store, list } = openList();
  await store.load();

  await store.extend(450, 3);

  expect(countChosen(list().chosen, list().total)).toBe(448);
  expect(isChosen(list().chosen, offerRow(250))).toBe(true);
  expect(isChosen(list().chosen, offerRow(2))).toBe(false);
});

test('a range that is drawn back lets go of what lies beyond', async () => {
  const { store, list } = openList();
  await store.load();

  await store.extend(9, 5);
  await store.extend(7, 9);
  await store.extend(3, 7);

  expect(countChosen(list().chosen, list().total)).toBe(3);
  expect(isChosen(list().chosen, offerRow(6))).toBe(false);
});

test('a range to the end of a long list says that it stops at a thousand', async () => {
  const { store, list } = openList();
  await store.load();

  await store.extend(19_999, 0);

  expect(countChosen(list().chosen, list().total)).toBe(mostChosenOffers);
  expect(list().isCut).toBe(true);
  store.chooseAll();
  expect(countChosen(list().chosen, list().total)).toBe(20_000);
  expect(list().isCut).toBe(false);
});

test('another question leaves nothing chosen, another order does', async () => {
  const { store, list } = openList();
  await store.load();
  store.toggle(4);

  await store.sort('name' satisfies OfferOrder, false);
  expect(countChosen(list().chosen, list().total)).toBe(1);
  await store.setText('backup');

  expect(toOfferSelection(list().chosen, '')).toEqual({ kind: 'some', keys: [] });
});

test('what was probably meant takes the place of the words, and the conditions stay', async () => {
  const { desk, store, list } = openList({
    total: 0,
    didYouMean: ['snowflake'],
    text: 'type:saas snowflkae',
  });
  await store.load();
  expect(list().didYouMean).toEqual(['snowflake']);

  await store.mean('snowflake');

  expect(desk.inputsOf('offers.list').at(-1)).toMatchObject({ text: 'type:saas snowflake' });
});

test('a value that is suggested takes the place of what was typed of it', async () => {
  const { store, list } = openList();
  await store.load();
  await store.setText('backup type:sa');
  expect(list().suggestion).toMatchObject({ key: 'type', values: [{ value: 'saas' }] });

  await store.choose('saas');

  expect(list()).toMatchObject({
    text: 'backup',
    filters: [{ key: 'type', value: 'saas', isExcluded: false }],
    suggestion: null,
  });
});
