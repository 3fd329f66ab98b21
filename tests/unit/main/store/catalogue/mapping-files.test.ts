import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import {
  findShippedMapping,
  readShippedMappings,
} from '../../../../../src/main/store/catalogue/mapping-files.ts';
import { readMicrosoftPublishers } from '../../../../../src/main/store/catalogue/microsoft-publishers-file.ts';

const resources = resolve(import.meta.dirname, '../../../../../resources');

test('a shipped mapping is found by its name, and its file is called so', () => {
  expect(findShippedMapping(resources, 'sentinel-solutions').columns.publisherId).toEqual([
    'solution_publisher_id',
  ]);
  expect(readShippedMappings(resources).length).toBeGreaterThan(0);
});

test('an unknown mapping is refused with the names of those that there are', () => {
  expect(() => findShippedMapping(resources, 'mine')).toThrow(
    expect.objectContaining({
      code: 'MAPPING_NOT_FOUND',
      params: { name: 'mine', known: 'listing-marketplace, listing-offer, sentinel-solutions' },
    }),
  );
});

test("the shipped list of Microsoft's publishers names those that do not begin like it", () => {
  const list = readMicrosoftPublishers(resources);

  expect(list).toContain('azuresentinel');
  expect(list).toContain('sentinel4azurefirewall');
  expect(list).not.toContain('defendlimited1682894612656');
  expect(new Set(list).size).toBe(list.length);
});
