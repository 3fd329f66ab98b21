import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import { prepareDataFolder } from '../desk/data-folder.ts';
import { toStoreError, withStoreErrors } from '../store-error.ts';
import { catalogueFileName } from './catalogue-schema.ts';
import { makePrivateFile, syncFolder, syncToDisk } from './private-file.ts';
import { isUndoable, keepBefore } from './undo-catalogue.ts';

const nextName = 'catalogue.next.sqlite';
const spoolName = 'catalogue.spool';
const spoolKinds = ['offers', 'contacts', 'publishers'];
const lockName = 'catalogue.lock';

/** The files of one build: nobody reads them under these names, and the next build deletes them. */
export function buildPaths(folder: string) {
  return {
    current: join(folder, catalogueFileName),
    next: join(folder, nextName),
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
  const { next, spool } = buildPaths(folder);
  const spools = spoolKinds.map((kind) => `${spool}-${kind}`);
  for (const path of [next, ...spools]) rmSync(path, { force: true });
}

/**
 * Puts the finished catalogue in the place of the old one, in one step that survives a power cut. The old one
 * is kept where the new one says that it can be taken back.
 * `damagedAt`: the old one could not be read; it is kept aside under a name with this time.
 */
export function swapCatalogue(folder: string, damagedAt: Date | null = null): void {
  const { current, next } = buildPaths(folder);
  withStoreErrors(current, () => {
    syncToDisk(next);
    keepBefore(folder, isUndoable(next));
    if (damagedAt !== null) renameSync(current, join(folder, damagedName(damagedAt)));
    renameSync(next, current);
    syncFolder(folder);
  });
}

function damagedName(at: Date): string {
  return `catalogue.damaged-${at.toISOString().replaceAll(/[-:.]/g, '')}.sqlite`;
}
