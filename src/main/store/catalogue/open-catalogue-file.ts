import { statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { checkRuntime } from '../check-runtime.ts';
import { checkFileHeader } from '../desk/file-header.ts';
import { withStoreErrors } from '../store-error.ts';
import { withCatalogueErrors } from './catalogue-error.ts';
import { catalogueApplicationId, catalogueVersion } from './catalogue-schema.ts';

/** Tells one file from the next that takes its name. */
export type FileIdentity = string;

/** Null: there is no file. */
export function identify(path: string): FileIdentity | null {
  const stats = withStoreErrors(path, () =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return stats ? `${stats.dev}:${stats.ino}:${stats.mtimeNs}:${stats.size}` : null;
}

/**
 * Opens a whole catalogue for reading; undefined when there is none, or one of version 1, which is carried
 * over before it is read. It never changes once it has its name, so nothing is written beside it and a
 * read-only folder will do.
 * @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, CATALOGUE_DAMAGED
 */
export function openCatalogueFile(path: string): Database.Database | undefined {
  return openWhere(path, (version) => version !== 1);
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
      db.pragma('query_only = ON');
      if (isWanted(db.pragma('user_version', { simple: true }))) return db;
      db.close();
      return undefined;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
