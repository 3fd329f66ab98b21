import type { Database } from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';

/** Somebody looked at an offer and found its record right. */
export type OfferCheck = OfferKey & {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly by: string;
};

/** The check of an offer as it stood; null: there was none. */
export type CheckBefore = { readonly key: OfferKey; readonly check: OfferCheck | null };

/** All checks, under a stamp that is another one once anything in the desk file may have changed them. */
export type OfferChecks = { readonly stamp: string; readonly checks: readonly OfferCheck[] };

export type OfferCheckRepository = ReturnType<typeof createOfferCheckRepository>;

/** Reads and writes `offer_check`. */
export function createOfferCheckRepository(db: Database) {
  const selectOne = db.prepare<[string, string], OfferCheck>(`
    SELECT publisher_id AS publisherId, offer_id AS offerId, at, by FROM offer_check
    WHERE publisher_id = ? AND offer_id = ?`);
  const selectAll = db.prepare<[], OfferCheck>(`
    SELECT publisher_id AS publisherId, offer_id AS offerId, at, by FROM offer_check`);
  const upsert = db.prepare<[string, string, string, string]>(`
    INSERT INTO offer_check (publisher_id, offer_id, at, by) VALUES (?, ?, ?, ?)
    ON CONFLICT (publisher_id, offer_id) DO UPDATE SET at = excluded.at, by = excluded.by`);
  const deleteOne = db.prepare<[string, string]>(
    `DELETE FROM offer_check WHERE publisher_id = ? AND offer_id = ?`,
  );
  let writes = 0;
  let read: OfferChecks | undefined;

  const put = db.transaction(
    (keys: readonly OfferKey[], at: string, by: string): readonly CheckBefore[] =>
      keys.map((key) => {
        const { publisherId, offerId } = key;
        const check = selectOne.get(publisherId, offerId) ?? null;
        upsert.run(publisherId, offerId, at, by);
        return { key: { publisherId, offerId }, check };
      }),
  );
  const putBack = db.transaction((before: readonly CheckBefore[]) => {
    for (const { key, check } of before) {
      if (check) upsert.run(key.publisherId, key.offerId, check.at, check.by);
      else deleteOne.run(key.publisherId, key.offerId);
    }
  });

  return {
    get: ({ publisherId, offerId }: OfferKey): OfferCheck | undefined =>
      selectOne.get(publisherId, offerId),

    /** All of them are checked, or none; what it takes to undo that. */
    put(keys: readonly OfferKey[], { at, by }: Pick<OfferCheck, 'at' | 'by'>) {
      writes += 1;
      return put.immediate(keys, at, by);
    },

    putBack(before: readonly CheckBefore[]): void {
      writes += 1;
      putBack.immediate(before);
    },

    /** Read again only after something was written, here or by another process. */
    all(): OfferChecks {
      const stamp = `${String(db.pragma('data_version', { simple: true }))} ${writes}`;
      if (read?.stamp !== stamp) read = { stamp, checks: selectAll.all() };
      return read;
    },
  };
}
