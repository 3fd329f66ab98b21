import { chmodSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { checkRuntime } from '../check-runtime.ts';
import { withStoreErrors } from '../store-error.ts';
import { assertWritable, prepareDataFolder } from './data-folder.ts';
import { checkFileHeader } from './file-header.ts';
import { migrate, type FileKind } from './migrate.ts';
import { initial } from './migrations/0001-initial.ts';
import { policy } from './migrations/0002-policy.ts';
import { caseWork } from './migrations/0003-case-work.ts';
import { caseRevisions } from './migrations/0004-case-revisions.ts';
import { contacts } from './migrations/0005-contacts.ts';
import { imports } from './migrations/0006-imports.ts';
import { lists } from './migrations/0007-lists.ts';
import { quality } from './migrations/0008-quality.ts';
import { restoredFlags } from './migrations/0009-restored-flags.ts';

export const deskFileName = 'desk.sqlite';

/** `FPDK` in ASCII. */
export const deskFileKind: FileKind = {
  applicationId: 0x46_50_44_4b,
  migrations: [
    initial,
    policy,
    caseWork,
    caseRevisions,
    contacts,
    imports,
    lists,
    quality,
    restoredFlags,
  ],
};

/** How long a short write waits for another window or command. */
const busyTimeoutMs = 5_000;
const full = 2;

/**
 * Opens the desk file in `folder`, makes or migrates it. Nothing is written before the file is known
 * to be ours, of a version we read, and writable.
 * @throws AppError RUNTIME_TOO_OLD, DATA_FOLDER_NOT_A_FOLDER, DATA_FOLDER_NOT_WRITABLE, STORE_NOT_OURS,
 * STORE_FROM_NEWER_VERSION, STORE_DAMAGED, STORE_BUSY, DISK_FULL
 */
export function openDeskFile(folder: string, kind: FileKind = deskFileKind): Database.Database {
  checkRuntime();
  prepareDataFolder(folder);
  const path = join(folder, deskFileName);
  const newestVersion = kind.migrations.at(-1)?.version ?? 0;
  if (checkFileHeader(path, { applicationId: kind.applicationId, newestVersion })) {
    guardExisting(path, folder);
  } else {
    withStoreErrors(path, () => makePrivateFile(path));
  }
  return withStoreErrors(path, () => openChecked(path, kind));
}

function openChecked(path: string, kind: FileKind): Database.Database {
  const db = new Database(path, { timeout: busyTimeoutMs });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('foreign_keys = ON');
    migrate(db, kind);
    keepInLog(db);
    db.pragma('synchronous = FULL');
    assertPragma(db, 'synchronous', full);
    assertPragma(db, 'foreign_keys', 1);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Readers and one writer at a time do not wait for each other. A file system that cannot share
 * memory keeps the older journal, which is as safe. SQLite does not wait for the lock in this one
 * statement, so we do.
 */
function keepInLog(db: Database.Database): void {
  const until = Date.now() + busyTimeoutMs;
  for (;;) {
    try {
      db.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY';
      if (!isBusy || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function assertPragma(db: Database.Database, name: string, wanted: number): void {
  const found = db.pragma(name, { simple: true });
  if (found !== wanted) throw new Error(`SQLite keeps ${name} at ${String(found)}`);
}

/** SQLite would make it readable for all; the log beside it takes over the mode of the file. */
function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

/** A file that came from elsewhere, such as a backup, is closed to everybody else too. */
function guardExisting(path: string, folder: string): void {
  const stats = statSync(path);
  assertWritable(path, stats, constants.R_OK | constants.W_OK, folder);
  const isOurs = process.getuid === undefined || process.getuid() === stats.uid;
  if (isOurs && (stats.mode & 0o077) !== 0) chmodSync(path, 0o600);
}
