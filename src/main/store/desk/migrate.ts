import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';

import Database from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';

/** A released migration is never edited: fix forward with the next number. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: string;
  /** What SQL alone cannot do, right after it in the same transaction. */
  readonly fill?: (db: Database.Database) => void;
};

export type FileKind = {
  /** Written into the header of the file: says whose it is. */
  readonly applicationId: number;
  readonly migrations: readonly Migration[];
};

/**
 * Brings `db` up to the newest migration, all or nothing; a new file gets its application id in the
 * same transaction. An existing file is copied first, to `<path>.before-v<newest>`.
 * @throws AppError STORE_FROM_NEWER_VERSION, STORE_NOT_OURS
 */
export function migrate(db: Database.Database, kind: FileKind): void {
  const newest = kind.migrations.at(-1)?.version ?? 0;
  const before = versionOf(db);
  if (before === newest) return;
  if (before > 0 && before < newest && !db.memory) copyBeside(db, `${db.name}.before-v${newest}`);
  const applyPending = db.transaction(() => {
    // Another process may have done the work while this one waited for the lock.
    const current = versionOf(db);
    if (current > newest) {
      throw new AppError('STORE_FROM_NEWER_VERSION', {
        path: db.name,
        found: current,
        known: newest,
      });
    }
    if (current === 0) claim(db, kind.applicationId);
    for (const { version, up, fill } of kind.migrations.filter((it) => it.version > current)) {
      db.exec(up);
      fill?.(db);
      db.pragma(`user_version = ${version}`);
    }
  });
  applyPending.immediate();
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Marks an empty file as ours; one that holds somebody's tables is left alone. */
function claim(db: Database.Database, applicationId: number): void {
  const tables = db.prepare(`SELECT count(*) FROM sqlite_schema`).pluck().get();
  if (tables !== 0) throw new AppError('STORE_NOT_OURS', { path: db.name });
  db.pragma(`application_id = ${applicationId}`);
}

/** A whole, checked copy: it has its final name only once it is safe on the disk. */
function copyBeside(db: Database.Database, path: string): void {
  const temporary = `${path}.${process.pid}.part`;
  rmSync(temporary, { force: true });
  try {
    // Made by us first, because SQLite would let everybody read it.
    closeSync(openSync(temporary, 'wx', 0o600));
    db.prepare(`VACUUM INTO ?`).run(temporary);
    assertWhole(temporary);
    syncFile(temporary);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function assertWhole(path: string): void {
  const copy = new Database(path, { readonly: true });
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new AppError('STORE_DAMAGED', { path });
  } finally {
    copy.close();
  }
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
