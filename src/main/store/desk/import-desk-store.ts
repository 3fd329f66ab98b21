import { existsSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { createHandKeptOfferRepository } from './hand-kept-offer-repository.ts';
import { deskFileName } from './open-desk-file.ts';
import { createTakenBackRepository } from './taken-back-repository.ts';
import { translated, withReadErrors } from './translated.ts';

export type ImportDeskStore = NonNullable<ReturnType<typeof openImportDeskStore>>;

/**
 * What an import needs of the desk file, over a connection of its own. Undefined: there is no desk file.
 * @throws AppError STORE_BUSY, STORE_DAMAGED, DISK_FULL
 */
export function openImportDeskStore(dataFolder: string) {
  const path = join(dataFolder, deskFileName);
  if (!existsSync(path)) return undefined;
  return withReadErrors(path, () => {
    const db = new Database(path, { fileMustExist: true, timeout: 5_000 });
    db.pragma('trusted_schema = OFF');
    db.pragma('synchronous = FULL');
    const offers = createHandKeptOfferRepository(db);
    return {
      offers: translated(path, offers),
      takenBack: translated(path, createTakenBackRepository(db, offers)),
      close: (): void => void db.close(),
    };
  });
}
