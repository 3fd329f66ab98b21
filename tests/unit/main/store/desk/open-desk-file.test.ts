import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newestVersion = deskFileKind.migrations.at(-1)?.version;

function open(folder: string): Database.Database {
  const db = openDeskFile(folder);
  onTestFinished(() => void db.close());
  return db;
}

/** A desk file that was closed cleanly. */
function existingDeskFile(): { folder: string; path: string } {
  const folder = temporaryFolder();
  openDeskFile(folder).close();
  return { folder, path: join(folder, 'desk.sqlite') };
}

function changed(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

test('a new desk file is ours, strict about keys, and waits for every write to reach the disk', () => {
  const db = open(temporaryFolder());

  const pragma = (name: string) => db.pragma(name, { simple: true });
  expect(pragma('application_id')).toBe(0x46_50_44_4b);
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('cell_size_check')).toBe(1);
  expect(pragma('busy_timeout')).toBe(5_000);
});

test('every table is strict', () => {
  const db = open(temporaryFolder());

  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .all();

  expect(loose).toEqual([]);
});

test('nobody but the owner can read the folder and the files in it', () => {
  const folder = join(temporaryFolder(), 'made', 'for us');

  const db = open(folder);
  db.exec(`UPDATE desk SET is_set_up = 0`);

  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const modes = readdirSync(folder).map((name) => [
    name,
    (statSync(join(folder, name)).mode & 0o777).toString(8),
  ]);
  expect(modes).toEqual([
    ['desk.sqlite', '600'],
    ['desk.sqlite-shm', '600'],
    ['desk.sqlite-wal', '600'],
  ]);
});

test('a folder that was there before keeps its mode, a file that was readable for all does not', () => {
  const { folder, path } = existingDeskFile();
  chmodSync(folder, 0o755);
  chmodSync(path, 0o644);

  open(folder);

  expect(statSync(folder).mode & 0o777).toBe(0o755);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a file of the same name that is no database is left as it is', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'desk.sqlite');
  writeFileSync(path, 'my shopping list');

  expect(() => openDeskFile(folder)).toThrow(expect.objectContaining({ code: 'STORE_NOT_OURS' }));

  expect(readFileSync(path, 'utf8')).toBe('my shopping list');
  expect(readdirSync(folder)).toEqual(['desk.sqlite']);
});

test('random bytes are never taken for a desk file and never changed', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'desk.sqlite');

  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      writeFileSync(path, bytes);
      expect(() => openDeskFile(folder)).toThrow(
        expect.objectContaining({ code: 'STORE_NOT_OURS' }),
      );
      expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});

test("another program's database is left as it is", () => {
  const folder = temporaryFolder();
  const path = join(folder, 'desk.sqlite');
  changed(path, `CREATE TABLE recipe (name TEXT)`);
  const before = readFileSync(path);

  expect(() => openDeskFile(folder)).toThrow(expect.objectContaining({ code: 'STORE_NOT_OURS' }));

  expect(readFileSync(path)).toEqual(before);
});

test('a file of a newer desk is named with both versions and left as it is', () => {
  const { folder, path } = existingDeskFile();
  changed(path, `PRAGMA user_version = 999`);
  const before = readFileSync(path);

  expect(() => openDeskFile(folder)).toThrow(
    expect.objectContaining({
      code: 'STORE_FROM_NEWER_VERSION',
      params: { path, found: 999, known: newestVersion },
    }),
  );

  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['desk.sqlite']);
});

test('a newer version that stands in the log only is noticed too', () => {
  const { folder, path } = existingDeskFile();
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.exec(`PRAGMA user_version = 999`);

  expect(() => openDeskFile(folder)).toThrow(
    expect.objectContaining({ code: 'STORE_FROM_NEWER_VERSION' }),
  );
});

test('a file that was cut off is damaged, not new', () => {
  const { folder, path } = existingDeskFile();
  truncateSync(path, 8_192);
  const before = readFileSync(path);

  expect(() => openDeskFile(folder)).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));

  expect(readFileSync(path)).toEqual(before);
});

test('a file whose tables are overwritten is damaged', () => {
  const { folder, path } = existingDeskFile();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 100, 4_096);
  writeFileSync(path, bytes);

  expect(() => openDeskFile(folder)).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));

  expect(readFileSync(path)).toEqual(bytes);
});

test('an empty file with a log beside it has lost its data and is not started anew', () => {
  const { folder, path } = existingDeskFile();
  truncateSync(path, 0);
  writeFileSync(`${path}-wal`, 'pages');

  expect(() => openDeskFile(folder)).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
});

test('a file that was made and never written becomes the desk file', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'desk.sqlite'), '');

  const db = open(folder);

  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
});

test.each([
  ['the folder', (folder: string) => chmodSync(folder, 0o555)],
  ['the file', (folder: string) => chmodSync(join(folder, 'desk.sqlite'), 0o444)],
])('a desk is not written when %s has no write bit, even by root', (_, forbid) => {
  const { folder } = existingDeskFile();
  onTestFinished(() => chmodSync(folder, 0o700));
  const before = readdirSync(folder);
  forbid(folder);

  expect(() => openDeskFile(folder)).toThrow(
    expect.objectContaining({ code: 'DATA_FOLDER_NOT_WRITABLE', params: { path: folder } }),
  );

  expect(readdirSync(folder)).toEqual(before);
});

test('an empty read-only folder stays empty', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);

  expect(() => openDeskFile(folder)).toThrow(
    expect.objectContaining({ code: 'DATA_FOLDER_NOT_WRITABLE' }),
  );

  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(existsSync('/proc/self'))('a folder cannot be made where the system forbids it', () => {
  expect(() => openDeskFile('/proc/self/desk')).toThrow(
    expect.objectContaining({ code: 'DATA_FOLDER_NOT_WRITABLE' }),
  );
});

test('a file in the place of the folder is said to be no folder', () => {
  const path = join(temporaryFolder(), 'desk');
  writeFileSync(path, 'text');

  for (const folder of [path, join(path, 'below')]) {
    expect(() => openDeskFile(folder)).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_NOT_A_FOLDER' }),
    );
  }
});

test('a folder in the place of the file is not ours', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'desk.sqlite'));

  expect(() => openDeskFile(folder)).toThrow(expect.objectContaining({ code: 'STORE_NOT_OURS' }));
});
