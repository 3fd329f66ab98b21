import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';
import { mostListedFlags, type QualityKind } from '../../../shared/model/quality.ts';
import type { RaisedFlag } from '../../domain/quality/raised-flag.ts';
import { makePrivateFile } from '../catalogue/private-file.ts';
import { withStoreErrors } from '../store-error.ts';
import {
  qualityFileName,
  qualityIndexes,
  qualityNextName,
  qualitySchema,
  qualityVersion,
} from './quality-schema.ts';

export type QualityWriter = {
  readonly add: (flag: RaisedFlag) => void;
  /** An offer that has a flag of this kind and subject without being one of its records. */
  readonly addOffer: (kind: QualityKind, subject: string, key: OfferKey) => void;
};

/**
 * Writes all flags that `raise` adds into a new file, which takes the place of the one before when it is whole.
 * @throws AppError DISK_FULL, DATA_FOLDER_NOT_WRITABLE
 */
export function writeQuality(
  folder: string,
  meta: { readonly basis: string; readonly madeAt: string },
  raise: (writer: QualityWriter) => void,
): void {
  const next = join(folder, qualityNextName);
  withStoreErrors(next, () => {
    rmSync(next, { force: true });
    makePrivateFile(next);
    const db = new Database(next);
    try {
      fill(db, meta, raise);
    } catch (error) {
      db.close();
      rmSync(next, { force: true });
      throw error;
    }
    db.close();
    renameSync(next, join(folder, qualityFileName));
  });
}

function fill(
  db: Database.Database,
  { basis, madeAt }: { readonly basis: string; readonly madeAt: string },
  raise: (writer: QualityWriter) => void,
): void {
  // A file that is lost is made again: it need not survive a power cut.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(`BEGIN; ${qualitySchema}`);
  const insert = db.prepare<[string, string, string, number, string, string, string]>(
    `INSERT INTO flag (id, kind, subject, weight, title, values_json, records_json)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertOffer = db.prepare<[string, string, string, string]>(
    `INSERT INTO flagged_offer (kind, subject, publisher_id, offer_id) VALUES (?, ?, ?, ?)`,
  );
  const offersOfKind = new Map<QualityKind, number>();
  function addOffer(kind: QualityKind, subject: string, { publisherId, offerId }: OfferKey): void {
    const count = (offersOfKind.get(kind) ?? 0) + 1;
    offersOfKind.set(kind, count);
    if (count <= mostListedFlags) insertOffer.run(kind, subject, publisherId, offerId);
  }

  const totals = new Map<QualityKind, number>();
  raise({
    add(flag) {
      const total = (totals.get(flag.kind) ?? 0) + 1;
      totals.set(flag.kind, total);
      if (total > mostListedFlags) return;
      const { kind, subject, weight, title, values, records } = flag;
      const json = [JSON.stringify(values), JSON.stringify(records)] as const;
      insert.run(idOf(flag), kind, subject, weight, title, ...json);
      for (const { publisherId, offerId } of records) {
        if (offerId !== null) addOffer(kind, subject, { publisherId, offerId });
      }
    },
    addOffer,
  });
  const insertTotal = db.prepare(`INSERT INTO kind (kind, total) VALUES (?, ?)`);
  for (const [kind, total] of totals) insertTotal.run(kind, total);
  db.prepare(`INSERT INTO meta (id, basis, made_at) VALUES (1, ?, ?)`).run(basis, madeAt);
  db.exec(`${qualityIndexes} PRAGMA user_version = ${qualityVersion}; COMMIT`);
}

function idOf({ kind, subject, raisedBy }: RaisedFlag): string {
  const text = JSON.stringify([kind, subject, raisedBy]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
