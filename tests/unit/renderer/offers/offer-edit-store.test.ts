import { expect, test } from 'vitest';

import { createOfferEditStore } from '../../../../src/renderer/offers/offer-edit-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { createFakeDesk, offer } from '../fake-desk.ts';

test('a new offer needs its name, its publisher and both ids', async () => {
  const desk = createFakeDesk({ 'offers.save': () => offer });
  const edit = createOfferEditStore(desk.client, null);
  edit.set('name', 'Ledgerline Reporting');

  expect(await edit.submit()).toBeNull();
  expect(desk.calls).toEqual([]);
  edit.set('publisherName', 'Ledgerline Oy');
  edit.set('publisherId', ' ledgerline ');
  edit.set('offerId', 'reporting');

  expect(await edit.submit()).toEqual({ publisherId: 'ledgerline', offerId: 'reporting' });
  expect(desk.inputsOf('offers.save')).toEqual([
    { isNew: true, edit: expect.objectContaining({ publisherId: 'ledgerline', azureBased: null }) },
  ]);
});

test('a link without https stops the form before the desk has to', async () => {
  const desk = createFakeDesk({});
  const edit = createOfferEditStore(desk.client, offer);
  edit.set('links', [{ kind: 'support', url: '' }]);
  edit.setLink(0, { url: 'http://ledgerline.example' });

  expect(await edit.submit()).toBeNull();
  expect(desk.calls).toEqual([]);
});

test('an offer that exists already is a failure beside the form', async () => {
  const desk = createFakeDesk({
    'offers.save': () => {
      throw new AppError('OFFER_EXISTS', { publisherId: 'ledgerline', offerId: 'reporting' });
    },
  });
  const edit = createOfferEditStore(desk.client, offer);

  expect(await edit.submit()).toBeNull();
  expect(edit.state.getState().saving).toMatchObject({ error: { code: 'OFFER_EXISTS' } });
});

test('a new offer that is half typed is there again after a reload, until it is saved or given up', async () => {
  const kept = new Map<string, string | null>();
  const desk = createFakeDesk({
    'offers.save': () => offer,
    'unfinished.load': ({ place }) => ({ text: kept.get(place) ?? null }),
    'unfinished.save': ({ place, text }) => {
      kept.set(place, text);
      return {};
    },
  });
  const before = createOfferEditStore(desk.client, null);
  before.set('name', 'Ledgerline Reporting');
  before.set('links', [{ kind: 'support', url: 'https://led' }]);
  await before.flush();

  const again = createOfferEditStore(desk.client, null);
  await again.resume();
  expect(again.state.getState().fields).toMatchObject({
    name: 'Ledgerline Reporting',
    links: [{ url: 'https://led' }],
  });
  again.giveUp();
  await again.flush();

  const later = createOfferEditStore(desk.client, null);
  await later.resume();
  expect(later.state.getState().fields.name).toBe('');
});
