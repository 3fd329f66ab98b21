import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import { prepareDataFolder } from '../desk/data-folder.ts';
import { toStoreError, withStoreErrors } from '../store-error.ts';
import { catalogueFileName } from './catalogue-schema.ts';
import { changePathOf } from './change-file.ts';
import { makePrivateFile, syncFolder, syncToDisk } from './private-file.ts';
import { isUndoable, keepBefore } from './undo-catalogue.ts';

const nextName = 'catalogue.next.sqlite';
const spoolName = 'catalogue.spool';
const spoolKinds = ['offers', 'contacts', 'publishers'];
const lockName = 'catalogue.lock';

/** The files of one build: nobody reads them under these names, and the next build deletes them. */
export function buildPaths(folder: string) {
  const current = join(folder, catalogueFileName);
  const next = join(folder, nextName);
  return {
    current,
    next,
    /** Where only what changes was written. */
    nextChange: changePathOf(next),
    /** Files whose names begin so. */
    spool: join(folder, spoolName),
  };
}

export type BuildLock = { readonly release: () => void };

/**
 * Lets one build at a time work on the catalogue of `folder`, over all processes, and clears away what a
 * build that was killed has left. The lock is SQLite's own on an empty file: the system takes it back
 * when its process ends, so that none is ever stale.
 * @throws AppError IMPORT_RUNNING, DATA_FOLDER_NOT_WRITABLE, DATA_FOLDER_NOT_A_FOLDER
 */
export function lockBuild(folder: string): BuildLock {
  prepareDataFolder(folder);
  const path = join(folder, lockName);
  const db = withStoreErrors(path, () => {
    // Opened by SQLite only: to close a lock file that we hold under another handle would free it.
    makePrivateFileIfMissing(path);
    return new Database(path, { timeout: 0 });
  });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    const known = toStoreError(error, path);
    const isHeld = known instanceof AppError && known.code === 'STORE_BUSY';
    throw isHeld ? new AppError('IMPORT_RUNNING', {}, { cause: error }) : known;
  }
  try {
    removeLeftovers(folder);
  } catch (error) {
    db.close();
    throw toStoreError(error, folder);
  }
  return { release: () => void db.close() };
}

function makePrivateFileIfMissing(path: string): void {
  if (existsSync(path)) return;
  try {
    makePrivateFile(path);
  } catch (error) {
    // Another process was quicker: its file is as good.
    if (!existsSync(path)) throw error;
  }
}

/** Deletes the files of an unfinished build. Only for the holder of the lock. */
export function removeLeftovers(folder: string): void {
  const { next, nextChange, spool } = buildPaths(folder);
  const spools = spoolKinds.map((kind) => `${spool}-${kind}`);
  for (const path of [next, nextChange, ...spools]) rmSync(path, { force: true });
}

/**
 * Puts the finished catalogue in the place of the old one, or its changes over it, in one step that survives a
 * power cut. What was before is kept where the new one says that it can be taken back.
 * `damagedAt`: the old one could not be read; it is kept aside under a name with this time.
 */
export function swapCatalogue(folder: string, damagedAt: Date | null = null): void {
  const { current, next, nextChange } = buildPaths(folder);
  const change = changePathOf(current);
  withStoreErrors(current, () => {
    if (existsSync(nextChange)) {
      syncToDisk(nextChange);
      keepBefore(folder, { isKept: isUndoable(current, nextChange), isChange: true });
      renameSync(nextChange, change);
    } else {
      syncToDisk(next);
      keepBefore(folder, { isKept: isUndoable(next) });
      if (damagedAt !== null) keepAside(folder, damagedAt);
      renameSync(next, current);
      // It names another catalogue, so that nobody has read it from the moment before on.
      rmSync(change, { force: true });
    }
    syncFolder(folder);
  });
}

function keepAside(folder: string, damagedAt: Date): void {
  const { current } = buildPaths(folder);
  const aside = join(folder, damagedName(damagedAt));
  if (existsSync(changePathOf(current))) renameSync(changePathOf(current), changePathOf(aside));
  renameSync(current, aside);
}

function damagedName(at: Date): string {
  return `catalogue.damaged-${at.toISOString().replaceAll(/[-:.]/g, '')}.sqlite`;
}
