import { expect, test } from 'vitest';

import { createSourcesStore } from '../../../../src/renderer/sources/sources-store.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { CatalogueSource } from '../../../../src/shared/model/catalogue-source.ts';
import { createFakeDesk } from '../fake-desk.ts';

function source(id: string, kind: 'file' | 'sample' = 'file'): CatalogueSource {
  return {
    id,
    name: `List ${id}`,
    kind,
    fileName: `${id}.csv`,
    importedAt: '2026-11-01T08:00:00.000Z',
    importedBy: 'M. Okafor',
    offerCount: 1,
    place: 1,
  };
}

const three = [source('de'), source('fr'), source('sample', 'sample')];

async function open(handlers: Partial<Handlers> = {}) {
  const desk = createFakeDesk({
    'sources.list': () => ({ sources: three, undo: null }),
    ...handlers,
  });
  const store = createSourcesStore(desk.client);
  await store.load();
  const ids = (): string[] => store.state.getState().sources.map(({ id }) => id);
  return { desk, store, ids };
}

test('a new order is put together here and asked for once', async () => {
  const { desk, store, ids } = await open({
    'sources.order': ({ ids: order }) => ({
      sources: [...order, 'sample'].flatMap((id) => three.find((it) => it.id === id) ?? []),
      undo: null,
    }),
  });

  store.move('fr', -1);
  expect(ids()).toEqual(['fr', 'de', 'sample']);
  expect(desk.inputsOf('sources.order')).toEqual([]);
  await store.order();

  expect(desk.inputsOf('sources.order')).toEqual([{ ids: ['fr', 'de'] }]);
  expect(store.state.getState()).toMatchObject({
    settled: ['fr', 'de', 'sample'],
    done: { kind: 'ordered' },
  });
});

test('nothing passes the sample, and the first one cannot go higher', async () => {
  const { store, ids } = await open();

  store.move('fr', 1);
  store.move('de', -1);
  store.move('sample', -1);

  expect(ids()).toEqual(['de', 'fr', 'sample']);
});

test('an order that was not used yet can be dropped', async () => {
  const { store, ids } = await open();

  store.move('fr', -1);
  store.discard();

  expect(ids()).toEqual(['de', 'fr', 'sample']);
});

test('news from elsewhere leave an order alone that is being put together', async () => {
  const { store, ids } = await open();

  store.move('fr', -1);
  await store.follow();

  expect(ids()).toEqual(['fr', 'de', 'sample']);
});

test('a list that another import holds says so and stays as it is', async () => {
  const { store, ids } = await open({
    'sources.remove': () => {
      throw new AppError('IMPORT_OF_FILE_RUNNING', { file: 'de.csv', by: 'J. Duarte' });
    },
  });

  expect(await store.remove(three[0] ?? source('de'))).toBe(false);

  expect(ids()).toEqual(['de', 'fr', 'sample']);
  expect(store.state.getState().error?.code).toBe('IMPORT_OF_FILE_RUNNING');
});
