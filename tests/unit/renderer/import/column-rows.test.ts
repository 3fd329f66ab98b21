import { expect, test } from 'vitest';

import { columnRows } from '../../../../src/renderer/import/column-rows.ts';
import type { ImportMapping } from '../../../../src/shared/model/catalogue-import.ts';

const mapping: ImportMapping = {
  name: 'guess',
  columns: { name: ['Title', 'Long title'] },
  listSeparators: [','],
  constants: {},
};

test('each column shows its first value that is not empty', () => {
  const records = [
    ['', 'b'],
    ['a', ''],
  ];

  const rows = columnRows({ header: ['Title', 'Remark'], records }, mapping);

  expect(rows.map(({ example }) => example)).toEqual(['a', 'b']);
  expect(rows.map(({ field }) => field)).toEqual(['name', null]);
});

test('a second column of a field says which one is read before it', () => {
  const rows = columnRows({ header: ['LONG TITLE', 'title'], records: [] }, mapping);

  expect(rows.map(({ after }) => after)).toEqual(['Title', null]);
});

test('a column is not told to wait for one that this file does not have', () => {
  const rows = columnRows({ header: ['Long title'], records: [] }, mapping);

  expect(rows[0]).toMatchObject({ field: 'name', after: null });
});

test('columns without a name, or with the name of an earlier one, cannot be used', () => {
  const rows = columnRows({ header: ['Title', ' ', 'title '], records: [] }, mapping);

  expect(rows.map(({ unusable }) => unusable)).toEqual([null, 'nameless', 'repeated']);
  expect(rows[2]?.field).toBeNull();
});
