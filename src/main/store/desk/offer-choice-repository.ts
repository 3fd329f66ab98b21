import type { Database } from 'better-sqlite3';

import { OfferChoice, type OfferKey } from '../../../shared/model/offer.ts';

type ChoiceRow = { first_line: string | null; handoff: string | null };
type WholeRow = ChoiceRow & { chosen_at: string; chosen_by: string };

type Author = { readonly at: string; readonly operator: string };

/** What becomes of a choice; what is not named stays. */
export type ChoiceChange = { readonly [Name in keyof OfferChoice]?: OfferChoice[Name] | undefined };

/** What was chosen for an offer before; null: nothing ever. */
export type ChoiceBefore = { readonly key: OfferKey; readonly row: Readonly<WholeRow> | null };

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

  const selectWhole = db.prepare<[string, string], WholeRow>(`
    SELECT first_line, handoff, chosen_at, chosen_by FROM offer_choice
    WHERE publisher_id = ? AND offer_id = ?`);
  const deleteOne = db.prepare<[string, string]>(
    `DELETE FROM offer_choice WHERE publisher_id = ? AND offer_id = ?`,
  );

  function write({ publisherId, offerId }: OfferKey, row: WholeRow): void {
    upsert.run(publisherId, offerId, row.first_line, row.handoff, row.chosen_at, row.chosen_by);
  }

  const saveAll = db.transaction(
    (keys: readonly OfferKey[], change: ChoiceChange, by: Author): ChoiceBefore[] =>
      keys.map((key) => {
        const row = selectWhole.get(key.publisherId, key.offerId) ?? null;
        const { firstLine = row?.first_line ?? null, handoff = row?.handoff ?? null } = change;
        const chosen = { chosen_at: by.at, chosen_by: by.operator };
        write(key, { first_line: firstLine, handoff, ...chosen });
        return { key, row };
      }),
  );
  const putBack = db.transaction((before: readonly ChoiceBefore[]) => {
    for (const { key, row } of before) {
      if (row) write(key, row);
      else deleteOne.run(key.publisherId, key.offerId);
    }
  });

  return {
    /** Both null: nothing was chosen. */
    get(key: OfferKey): OfferChoice {
      const row = selectOne.get(key.publisherId, key.offerId);
      return OfferChoice.parse({
        firstLine: row?.first_line ?? null,
        handoff: row?.handoff ?? null,
      });
    },
    save(key: OfferKey, choice: OfferChoice, by: Author): void {
      upsert.run(
        key.publisherId,
        key.offerId,
        choice.firstLine,
        choice.handoff,
        by.at,
        by.operator,
      );
    },

    /** For all of these or none; what `change` does not name stays. What it takes to undo that. */
    saveAll: (keys: readonly OfferKey[], change: ChoiceChange, by: Author) =>
      saveAll.immediate(keys, change, by),
    putBack: (before: readonly ChoiceBefore[]): void => putBack.immediate(before),
  };
}
