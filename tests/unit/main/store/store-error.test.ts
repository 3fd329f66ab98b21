import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { toReadError, toStoreError } from '../../../../src/main/store/store-error.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { z } from '../../../../src/shared/zod.ts';

const path = '/desk/desk.sqlite';

test.each([
  ['SQLITE_BUSY', 'STORE_BUSY'],
  ['SQLITE_BUSY_SNAPSHOT', 'STORE_BUSY'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'DATA_FOLDER_NOT_WRITABLE'],
  ['SQLITE_READONLY_DIRECTORY', 'DATA_FOLDER_NOT_WRITABLE'],
  ['SQLITE_CANTOPEN', 'DATA_FOLDER_NOT_WRITABLE'],
  ['SQLITE_CORRUPT', 'STORE_DAMAGED'],
  ['SQLITE_CORRUPT_VTAB', 'STORE_DAMAGED'],
  ['SQLITE_NOTADB', 'STORE_DAMAGED'],
])('%s reaches the operator as %s', (code, expected) => {
  const error = toStoreError(new Database.SqliteError('as SQLite says it', code), path);

  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: expected });
});

test('the folder is named when it cannot be written, the file when it is damaged', () => {
  const readOnly = toStoreError(new Database.SqliteError('', 'SQLITE_READONLY'), path);
  const damaged = toStoreError(new Database.SqliteError('', 'SQLITE_CORRUPT'), path);

  expect(readOnly).toMatchObject({ params: { path: '/desk' } });
  expect(damaged).toMatchObject({ params: { path } });
});

test('a mistake of ours stays one', () => {
  const mistake = new Database.SqliteError('no such table', 'SQLITE_ERROR');

  expect(toStoreError(mistake, path)).toBe(mistake);
});

test.each([
  ['a table that is not there', new Database.SqliteError('no such table: desk', 'SQLITE_ERROR')],
  ['text that is no JSON', new SyntaxError('Unexpected token')],
  ['a row that no schema takes', z.string().safeParse(1).error],
])('%s is damage where a file is read', (_, error) => {
  expect(toReadError(error, path)).toMatchObject({ code: 'STORE_DAMAGED', params: { path } });
});
