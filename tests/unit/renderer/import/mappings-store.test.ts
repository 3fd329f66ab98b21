import { expect, test } from 'vitest';

import { createMappingsStore } from '../../../../src/renderer/import/mappings-store.ts';
import type { ImportMapping, SavedMapping } from '../../../../src/shared/model/catalogue-import.ts';
import { createFakeDesk } from '../fake-desk.ts';

function mapping(name: string, column = 'Publisher'): ImportMapping {
  return { name, columns: { publisherId: [column] }, listSeparators: [','], constants: {} };
}

/** A desk that keeps mappings by name. */
async function open(...start: readonly ImportMapping[]) {
  const kept = new Map(start.map((it) => [it.name, it]));
  const answer = (): { mappings: SavedMapping[] } => ({
    mappings: [...kept.values()].map((it) => ({
      mapping: it,
      savedAt: '2026-11-01T08:00:00.000Z',
      savedBy: 'M. Okafor',
    })),
  });
  const desk = createFakeDesk({
    'mappings.list': answer,
    'mappings.save': ({ mapping: it }) => {
      kept.set(it.name, it);
      return answer();
    },
    'mappings.remove': ({ name }) => {
      kept.delete(name);
      return answer();
    },
  });
  const store = createMappingsStore(desk.client);
  await store.load();
  return { store, kept };
}

test('a removed mapping comes back whole', async () => {
  const { store, kept } = await open(mapping('DE'));

  await store.remove('DE');
  expect([...kept.keys()]).toEqual([]);
  await store.undo();

  expect([...kept.values()]).toEqual([mapping('DE')]);
  expect(store.state.getState()).toMatchObject({ done: { kind: 'undone' }, canUndo: false });
});

test('a saved mapping that took the place of another gives it back', async () => {
  const { store, kept } = await open(mapping('DE', 'Old'));

  await store.save(mapping('DE', 'New'));
  expect(kept.get('DE')).toEqual(mapping('DE', 'New'));
  await store.undo();

  expect(kept.get('DE')).toEqual(mapping('DE', 'Old'));
});

test('a renamed mapping is called as before when that is taken back', async () => {
  const { store, kept } = await open(mapping('DE'), mapping('FR', 'Autre'));

  await store.rename('DE', 'FR');
  expect([...kept.values()]).toEqual([mapping('FR')]);
  await store.undo();

  expect([...kept.values()]).toEqual(
    expect.arrayContaining([mapping('DE'), mapping('FR', 'Autre')]),
  );
});
