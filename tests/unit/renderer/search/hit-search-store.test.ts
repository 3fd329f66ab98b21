import { expect, test } from 'vitest';

import { createHitSearchStore } from '../../../../src/renderer/search/hit-search-store.ts';
import { offerKeyOfHit } from '../../../../src/renderer/search/offer-key-of-hit.ts';
import { routeOfHit } from '../../../../src/renderer/search/route-of-hit.ts';
import type { SearchHit } from '../../../../src/shared/model/search-hit.ts';
import { contact, createFakeDesk, later, offer } from '../fake-desk.ts';

const hit: SearchHit = {
  kind: 'offer',
  id: 'ledgerline/reporting',
  title: 'Ledgerline Reporting',
  publisher: 'Ledgerline Oy',
};

test('results belong to the text they were found for, and a late answer never replaces a newer one', async () => {
  const slow = later<{ hits: SearchHit[]; more: []; didYouMean: string[] }>();
  const desk = createFakeDesk({
    'search.find': ({ text }) =>
      text === 'le' ? slow.promise : { hits: [hit], more: [], didYouMean: [] },
  });
  const search = createHitSearchStore(desk.client, ['offer'], 8);

  const first = search.setText('le');
  expect(search.state.getState()).toMatchObject({ text: 'le', foundFor: '' });
  await search.setText('led');
  slow.resolve({ hits: [], more: [], didYouMean: [] });
  await first;

  expect(search.state.getState()).toMatchObject({ text: 'led', foundFor: 'led', hits: [hit] });
});

test('an emptied field finds nothing and asks nobody', async () => {
  const desk = createFakeDesk({});
  const search = createHitSearchStore(desk.client, ['offer'], 8);

  await search.setText('  ');

  expect(search.state.getState().hits).toEqual([]);
  expect(desk.calls).toEqual([]);
});

test('an offer hit opens the offer', async () => {
  expect(offerKeyOfHit('ledgerline/reporting')).toEqual({
    publisherId: 'ledgerline',
    offerId: 'reporting',
  });
  expect(await routeOfHit(createFakeDesk({}).client, hit)).toEqual({
    screen: 'offer',
    key: { publisherId: 'ledgerline', offerId: 'reporting' },
  });
});

test('a contact hit opens the offer that has the contact, or the desk’s own contacts', async () => {
  const summary = {
    publisherId: 'ledgerline',
    offerId: 'reporting',
    name: offer.name,
    publisherName: offer.publisherName,
    publisherKind: offer.publisherKind,
    productType: null,
    isHandKept: false,
    isStopSell: false,
    missingSince: null,
  };
  const desk = createFakeDesk({
    'contacts.listDesk': () => ({ contacts: [{ ...contact, id: 'ours' }] }),
    'offers.list': () => ({
      offers: [summary],
      hasMore: false,
      total: 1,
      isUnsorted: false,
      unknown: [],
      didYouMean: [],
      flagsAsOf: null,
    }),
    'offers.get': () => ({
      offer,
      isHandKept: false,
      choice: { firstLine: null, handoff: null },
      contacts: [contact],
      provenance: {},
      missingSince: null,
      flags: [],
      mergedFrom: [],
    }),
  });
  const found: SearchHit = { kind: 'contact', id: contact.id, title: 'x', publisher: 'ledgerline' };

  expect(await routeOfHit(desk.client, found)).toMatchObject({ screen: 'offer' });
  expect(await routeOfHit(desk.client, { ...found, id: 'ours' })).toEqual({
    screen: 'desk-contacts',
  });
  expect(await routeOfHit(desk.client, { ...found, id: 'gone' })).toEqual({
    screen: 'offers',
    text: 'ledgerline',
  });
});
