import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import type { FileKind } from '../../../../../src/main/store/desk/migrate.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const first = {
  version: 1,
  name: 'notes',
  up: `CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;`,
};
const second = {
  version: 2,
  name: 'authors',
  up: `ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT 'unknown';`,
};
const broken = {
  version: 2,
  name: 'broken',
  up: `CREATE TABLE a (b TEXT) STRICT; SELECT missing FROM a;`,
};

function kind(...migrations: FileKind['migrations']): FileKind {
  return { applicationId: 0x54_45_53_54, migrations };
}

function folderAtVersionOne(): string {
  const folder = temporaryFolder();
  const db = openDeskFile(folder, kind(first));
  db.exec(`INSERT INTO note (text) VALUES ('from the old desk')`);
  db.close();
  return folder;
}

test('an old file is brought up with its rows, and a copy of it is kept for its owner alone', () => {
  const folder = folderAtVersionOne();

  const db = openDeskFile(folder, kind(first, second));
  onTestFinished(() => void db.close());

  expect(db.prepare(`SELECT text, author FROM note`).all()).toEqual([
    { text: 'from the old desk', author: 'unknown' },
  ]);
  const copyPath = join(folder, 'desk.sqlite.before-v2');
  expect(statSync(copyPath).mode & 0o777).toBe(0o600);
  const copy = new Database(copyPath, { readonly: true });
  onTestFinished(() => void copy.close());
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  expect(copy.prepare(`SELECT text FROM note`).all()).toEqual([{ text: 'from the old desk' }]);
});

test('a migration that fails leaves the file at its version, with the copy beside it', () => {
  const folder = folderAtVersionOne();

  expect(() => openDeskFile(folder, kind(first, broken))).toThrow(/no such column/);

  const db = openDeskFile(folder, kind(first));
  onTestFinished(() => void db.close());
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  expect(db.prepare(`SELECT text FROM note`).all()).toHaveLength(1);
  expect(readdirSync(folder)).toContain('desk.sqlite.before-v2');
});

test('a new file and a current one are not copied', () => {
  const folder = folderAtVersionOne();

  openDeskFile(folder, kind(first)).close();

  expect(readdirSync(folder)).toEqual(['desk.sqlite']);
});

test('migrations are numbered one by one from 1', async () => {
  const { deskFileKind } = await import('../../../../../src/main/store/desk/open-desk-file.ts');

  const versions = deskFileKind.migrations.map((migration) => migration.version);

  expect(versions).toEqual(versions.map((_, at) => at + 1));
});
