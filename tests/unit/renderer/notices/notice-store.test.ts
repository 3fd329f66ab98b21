import { expect, test } from 'vitest';

import { createNoticeStore } from '../../../../src/renderer/notices/notice-store.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import type { ServiceNotice } from '../../../../src/shared/model/case-list.ts';
import { createFakeDesk } from '../fake-desk.ts';

const id = '11111111-1111-4111-8111-111111111111';
const notice: ServiceNotice = {
  id: '22222222-2222-4222-8222-222222222222',
  offer: { publisherId: 'ledgerline', offerId: 'reporting' },
  offerName: 'Ledgerline Reporting',
  kind: 'outage',
  from: '2026-11-23T08:00:00.000Z',
  until: null,
  text: 'The export is down.',
  source: '',
};

/** A desk that keeps what is half typed, as over a reload of the window. */
function createDesk(handlers: Partial<Handlers> = {}) {
  const kept = new Map<string, string | null>();
  const desk = createFakeDesk({
    'notices.list': () => ({ notices: [notice] }),
    'notices.save': (edit) => ({ ...edit, offerName: null }),
    'removals.list': () => ({ removals: [] }),
    'unfinished.load': ({ place }) => ({ text: kept.get(place) ?? null }),
    'unfinished.save': ({ place, text }) => {
      kept.set(place, text);
      return {};
    },
    ...handlers,
  });
  const open = () =>
    createNoticeStore(desk.client, () => Promise.resolve(), {
      now: () => new Date('2026-11-23T09:00:00.000Z'),
      newId: () => id,
      upload: () => Promise.resolve(id),
    });
  return { desk, open };
}

test('a half-written notice is open again after a reload, as it was typed', async () => {
  const { open } = createDesk();
  const before = open();
  before.add();
  before.type({ text: 'The sign-in fails for' });
  await before.flush();

  const store = open();
  await store.resume();

  expect(store.state.getState().editing).toMatchObject({ id, text: 'The sign-in fails for' });
});

test('a notice that is saved or given up is not opened again', async () => {
  const { open } = createDesk();
  const saved = open();
  saved.edit(notice);
  saved.type({ text: 'The export is down in Europe.' });
  await saved.save();
  const given = open();
  given.add();
  given.type({ text: 'Nothing' });
  given.leave();
  await given.flush();

  const store = open();
  await store.resume();

  expect(store.state.getState().editing).toBeNull();
});

test('a form that was opened and left as it is was written by nobody', async () => {
  const { open } = createDesk();
  const before = open();
  before.add();
  await before.flush();

  const store = open();
  await store.resume();

  expect(store.state.getState().editing).toBeNull();
});

test('another notice is ended while one is written: the form stays as it was typed', async () => {
  const { desk, open } = createDesk();
  const store = open();
  store.add();
  store.type({ text: 'The sign-in fails for' });

  await store.end(notice);

  expect(desk.inputsOf('notices.save')).toMatchObject([{ until: '2026-11-23T09:00:00.000Z' }]);
  expect(store.state.getState().editing).toMatchObject({ text: 'The sign-in fails for' });
});
