import { expect, test } from 'vitest';

import { fieldsByColumn, withColumn } from '../../../../src/renderer/import/with-column.ts';
import type { ImportMapping } from '../../../../src/shared/model/catalogue-import.ts';

const mapping: ImportMapping = {
  name: 'guess',
  columns: { name: ['title', 'display name'], summary: ['text'] },
  listSeparators: [','],
  constants: {},
};

test('a column moves from one field to another, and comes last there', () => {
  const moved = withColumn(mapping, 'text', 'name');

  expect(moved.columns).toEqual({ name: ['title', 'display name', 'text'] });
  expect(fieldsByColumn(moved).get('text')).toBe('name');
});

test('a column that is no longer used leaves the others of its field', () => {
  const less = withColumn(mapping, 'title', null);

  expect(less.columns).toEqual({ name: ['display name'], summary: ['text'] });
  expect(fieldsByColumn(less).has('title')).toBe(false);
});

test('a column is the one that a mapping means, however its name is spelled', () => {
  const moved = withColumn(mapping, ' Title', 'summary');

  expect(moved.columns).toEqual({ name: ['display name'], summary: ['text', ' Title'] });
  expect(fieldsByColumn(mapping).get('title')).toBe('name');
});
