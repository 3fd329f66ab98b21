import { existsSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { OfferKey } from '../../../shared/model/offer.ts';
import { FlagValues, QualityKind, QualityRecord } from '../../../shared/model/quality.ts';
import type { QualityFlag } from '../../../shared/model/quality.ts';
import { z } from '../../../shared/zod.ts';
import { qualityFileName, qualityVersion } from './quality-schema.ts';

const FlagRow = z.strictObject({
  id: z.string(),
  kind: QualityKind,
  title: z.string(),
  values: z.string(),
  records: z.string(),
});
const KindRow = z.strictObject({ kind: QualityKind, total: z.number(), dismissed: z.number() });
const NumberedId = z.strictObject({ number: z.number(), id: z.string() });
const Meta = z.strictObject({ basis: z.string(), madeAt: z.string() });

export type FlagPage = {
  readonly kind: QualityKind;
  readonly dismissedIds: readonly string[];
  readonly isDismissed: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** Reads what was found last in the file of `folder`, opened for each read: it may be replaced in between. */
export function openQualityStore(folder: string) {
  const path = join(folder, qualityFileName);

  /** A file that cannot be read is none: it will be made again. */
  function read<Result>(act: (db: Database.Database) => Result, whenNone: Result): Result {
    if (!existsSync(path)) return whenNone;
    let db: Database.Database | undefined;
    try {
      db = new Database(path, { readonly: true, fileMustExist: true });
      db.pragma('trusted_schema = OFF');
      if (db.pragma('user_version', { simple: true }) !== qualityVersion) return whenNone;
      return act(db);
    } catch (error) {
      if (error instanceof Database.SqliteError || error instanceof SyntaxError) return whenNone;
      throw error;
    } finally {
      db?.close();
    }
  }

  return {
    meta: () =>
      read<z.infer<typeof Meta> | null>(
        (db) => Meta.parse(db.prepare(`SELECT basis, made_at AS madeAt FROM meta`).get()),
        null,
      ),

    /** How many flags each kind has, and how many of them are among those dismissed. */
    totals: (dismissedIds: readonly string[]) =>
      read<z.infer<typeof KindRow>[]>(
        (db) =>
          db
            .prepare(
              `SELECT kind, total, (SELECT count(*) FROM flag JOIN json_each(?) ON flag.id = value
                 WHERE flag.kind = kind.kind) AS dismissed FROM kind`,
            )
            .all(JSON.stringify(dismissedIds))
            .map((row) => KindRow.parse(row)),
        [],
      ),

    /** Offers that have a flag of this kind that is not dismissed; no more of a kind than are listed. */
    offersOf: (kind: QualityKind, dismissedIds: readonly string[]) =>
      read<OfferKey[]>(
        (db) =>
          db
            .prepare(
              `SELECT DISTINCT publisher_id AS publisherId, offer_id AS offerId FROM flagged_offer
               WHERE kind = @kind AND subject NOT IN (
                 SELECT subject FROM json_each(@dismissedIds) CROSS JOIN flag ON flag.id = value
                 WHERE flag.kind = @kind)`,
            )
            .all({ kind, dismissedIds: JSON.stringify(dismissedIds) })
            .map((row) => OfferKey.parse(row)),
        [],
      ),

    /** Ids of flags of this kind behind a number, in the order of their numbers. */
    idsAfter: (kind: QualityKind, after: number, limit: number) =>
      read<z.infer<typeof NumberedId>[]>(
        (db) =>
          db
            .prepare(
              // The plus: read in the order of the numbers, not sorted out of the order of the weights.
              `SELECT number, id FROM flag WHERE +kind = ? AND number > ? ORDER BY number LIMIT ?`,
            )
            .all(kind, after, limit)
            .map((row) => NumberedId.parse(row)),
        [],
      ),

    page: ({ kind, dismissedIds, isDismissed, offset, limit }: FlagPage) =>
      read<Omit<QualityFlag, 'dismissal'>[]>(
        (db) =>
          db
            .prepare(
              `SELECT id, kind, title, values_json AS "values", records_json AS records FROM flag
               WHERE kind = ? AND id ${isDismissed ? 'IN' : 'NOT IN'} (SELECT value FROM json_each(?))
               ORDER BY weight DESC, number LIMIT ? OFFSET ?`,
            )
            .all(kind, JSON.stringify(dismissedIds), limit, offset)
            .map((row) => toFlag(row)),
        [],
      ),
  };
}

function toFlag(row: unknown): Omit<QualityFlag, 'dismissal'> {
  const { values, records, ...flag } = FlagRow.parse(row);
  return {
    ...flag,
    values: FlagValues.parse(JSON.parse(values)),
    records: z.array(QualityRecord).parse(JSON.parse(records)),
  };
}
