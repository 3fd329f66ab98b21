import { statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { checkRuntime } from '../check-runtime.ts';
import { checkFileHeader } from '../desk/file-header.ts';
import { withStoreErrors } from '../store-error.ts';
import { withCatalogueErrors } from './catalogue-error.ts';
import { catalogueApplicationId, catalogueVersion } from './catalogue-schema.ts';
import { attachChange, changePathOf } from './change-file.ts';

/** The upper nodes of all tables stay in memory, and what was read lately. */
const cacheKiB = 8_192;

/** Tells a catalogue, with what was changed of it, from the next that takes its name. */
export type FileIdentity = string;

/** Null: there is no file. */
export function identify(path: string): FileIdentity | null {
  return withStoreErrors(path, () => {
    const file = identifyFile(path);
    return file && [file, identifyFile(changePathOf(path)) ?? ''].join(' ');
  });
}

function identifyFile(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}:${stats.mtimeNs}:${stats.size}` : null;
}

/**
 * Opens a whole catalogue for reading, as it is with the changes at `changePath`; undefined when there is none,
 * or one of version 1, which is carried over before it is read. Neither file ever changes once it has its
 * name, so nothing is written beside them and a read-only folder will do.
 * @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, CATALOGUE_DAMAGED
 */
export function openCatalogueFile(
  path: string,
  changePath = changePathOf(path),
): Database.Database | undefined {
  const db = openWhere(path, (version) => version !== 1);
  try {
    if (db) withCatalogueErrors(path, () => attachChange(db, changePath));
  } catch (error) {
    db?.close();
    throw error;
  }
  db?.pragma('query_only = ON');
  return db;
}

/** As `openCatalogueFile`, for a catalogue of version 1 alone. */
export function openVersionOneFile(path: string): Database.Database | undefined {
  return openWhere(path, (version) => version === 1);
}

function openWhere(
  path: string,
  isWanted: (version: unknown) => boolean,
): Database.Database | undefined {
  checkRuntime();
  const expected = {
    applicationId: catalogueApplicationId,
    newestVersion: catalogueVersion,
    // The name is ours alone, and what cannot be read is kept aside, never deleted.
    noDatabase: 'STORE_DAMAGED',
  } as const;
  return withCatalogueErrors(path, () => {
    if (!checkFileHeader(path, expected)) return undefined;
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      db.pragma('trusted_schema = OFF');
      db.pragma('cell_size_check = ON');
      // Its lock is kept from the first read on: to take it for each takes longer than most reads.
      db.pragma('locking_mode = EXCLUSIVE');
      db.pragma(`cache_size = -${cacheKiB}`);
      if (isWanted(db.pragma('user_version', { simple: true }))) return db;
      db.close();
      return undefined;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
