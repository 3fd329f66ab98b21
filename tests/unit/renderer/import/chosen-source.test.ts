import { expect, test } from 'vitest';

import { chosenSource } from '../../../../src/renderer/import/chosen-source.ts';
import type { CatalogueSource } from '../../../../src/shared/model/catalogue-source.ts';

const german: CatalogueSource = {
  id: 'de',
  name: 'Price list DE',
  kind: 'file',
  fileName: 'de.csv',
  importedAt: '2026-11-01T08:00:00.000Z',
  importedBy: 'M. Okafor',
  offerCount: 3,
  place: 1,
};

test('a file whose list was imported before goes into the same source', () => {
  expect(chosenSource(null, [german], 'price  list de').existing).toBe(german);
});

test('a file of no known list makes a source that is called as the file is', () => {
  expect(chosenSource(null, [german], 'Price list FR')).toEqual({
    existing: undefined,
    newName: 'Price list FR',
  });
});

test('the operator’s word goes before the name of the file', () => {
  expect(chosenSource({ name: 'Trial' }, [german], 'Price list DE').existing).toBeUndefined();
  expect(chosenSource({ id: 'de' }, [german], 'Price list FR').existing).toBe(german);
});
