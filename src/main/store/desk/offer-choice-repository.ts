import type { Database } from 'better-sqlite3';

import { OfferChoice, type OfferKey } from '../../../shared/model/offer.ts';

type ChoiceRow = { first_line: string | null; handoff: string | null };

export type OfferChoiceRepository = ReturnType<typeof createOfferChoiceRepository>;

/** What this desk chose for each offer: who takes technical questions. */
export function createOfferChoiceRepository(db: Database) {
  const selectOne = db.prepare<[string, string], ChoiceRow>(
    `SELECT first_line, handoff FROM offer_choice WHERE publisher_id = ? AND offer_id = ?`,
  );
  const upsert = db.prepare<[string, string, string | null, string | null, string, string]>(`
    INSERT INTO offer_choice (publisher_id, offer_id, first_line, handoff, chosen_at, chosen_by)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (publisher_id, offer_id) DO UPDATE SET first_line = excluded.first_line,
      handoff = excluded.handoff, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`);

  return {
    /** Both null: nothing was chosen. */
    get(key: OfferKey): OfferChoice {
      const row = selectOne.get(key.publisherId, key.offerId);
      return OfferChoice.parse({
        firstLine: row?.first_line ?? null,
        handoff: row?.handoff ?? null,
      });
    },
    save(key: OfferKey, choice: OfferChoice, by: { at: string; operator: string }): void {
      upsert.run(
        key.publisherId,
        key.offerId,
        choice.firstLine,
        choice.handoff,
        by.at,
        by.operator,
      );
    },
  };
}
