import type { Database } from 'better-sqlite3';

import { TakenValues } from '../../../shared/model/offer-merge.ts';
import { OfferChoice, OfferEdit, type OfferKey } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import type { HandKeptOffer } from '../../domain/offers/merged-offer.ts';
import type { OfferMerge } from '../../domain/quality/merge-offers.ts';
import { type HandKeptOfferRepository, HandKeptShape } from './hand-kept-offer-repository.ts';
import type { OfferChoiceRepository } from './offer-choice-repository.ts';

type MergeRow = {
  readonly publisher_id: string;
  readonly offer_id: string;
  readonly kept_publisher_id: string;
  readonly kept_offer_id: string;
  readonly name: string;
  readonly publisher_name: string;
  readonly content_hash: string | null;
  readonly taken_json: string;
  readonly written_json: string;
  readonly before_json: string | null;
  readonly choice_json: string;
  readonly merged_at: string;
  readonly merged_by: string;
};
type KeptRow = Pick<MergeRow, 'kept_publisher_id' | 'kept_offer_id'>;
type PairRow = KeptRow & Pick<MergeRow, 'publisher_id' | 'offer_id'>;

const columns = `publisher_id, offer_id, kept_publisher_id, kept_offer_id, name, publisher_name,
  content_hash, taken_json, written_json, before_json, choice_json, merged_at, merged_by`;

const Choices = z.strictObject({ before: OfferChoice, written: OfferChoice });
const Written = OfferEdit.partial();

/** Longer ways from key to key are not made: a record is only merged into one that is kept. */
const mostSteps = 100;

export type MergedOfferRepository = ReturnType<typeof createMergedOfferRepository>;

type Repositories = {
  readonly offers: Pick<HandKeptOfferRepository, 'save' | 'remove'>;
  readonly offerChoices: Pick<OfferChoiceRepository, 'save'>;
};
/** What becomes of the kept offer together with the merge, or not at all. */
type Change = {
  /** Null: nothing is written by hand any more. */
  readonly hand: HandKeptOffer | null;
  readonly choice: OfferChoice | null;
  readonly by: { readonly at: string; readonly operator: string };
};

/** Reads and writes `merged_offer`, and with it what was written by hand of the kept offer. */
export function createMergedOfferRepository(db: Database, { offers, offerChoices }: Repositories) {
  const insert = db.prepare<MergeRow>(`
    INSERT INTO merged_offer (${columns}) VALUES (@publisher_id, @offer_id, @kept_publisher_id,
      @kept_offer_id, @name, @publisher_name, @content_hash, @taken_json, @written_json,
      @before_json, @choice_json, @merged_at, @merged_by)`);
  const deleteOne = db.prepare<[string, string]>(
    `DELETE FROM merged_offer WHERE publisher_id = ? AND offer_id = ?`,
  );
  const selectOne = db.prepare<[string, string], MergeRow>(
    `SELECT ${columns} FROM merged_offer WHERE publisher_id = ? AND offer_id = ?`,
  );
  const selectKept = db.prepare<[string, string], KeptRow>(
    `SELECT kept_publisher_id, kept_offer_id FROM merged_offer WHERE publisher_id = ? AND offer_id = ?`,
  );
  const selectInto = db.prepare<[string, string], MergeRow>(`
    SELECT ${columns} FROM merged_offer WHERE kept_publisher_id = ? AND kept_offer_id = ?
    ORDER BY merged_at, publisher_id, offer_id`);
  const selectPairs = db.prepare<[], PairRow & Pick<MergeRow, 'name' | 'taken_json'>>(`
    SELECT publisher_id, offer_id, kept_publisher_id, kept_offer_id, name, taken_json FROM merged_offer
    ORDER BY publisher_id, offer_id`);

  function write(kept: OfferKey, { hand, choice, by }: Change): void {
    if (hand) offers.save(hand);
    else offers.remove(kept);
    if (choice) offerChoices.save(kept, choice, by);
  }

  const add = db.transaction((merge: OfferMerge, change: Change) => {
    insert.run(toRow(merge));
    write(merge.kept, change);
  });
  const remove = db.transaction((merge: OfferMerge, change: Change) => {
    deleteOne.run(merge.away.publisherId, merge.away.offerId);
    write(merge.kept, change);
  });

  return {
    /** The key that `key` leads to: its own, unless its record was set aside. */
    resolve(key: OfferKey): OfferKey {
      let at = key;
      for (let step = 0; step < mostSteps; step += 1) {
        const row = selectKept.get(at.publisherId, at.offerId);
        if (!row) return at;
        at = { publisherId: row.kept_publisher_id, offerId: row.kept_offer_id };
      }
      return at;
    },
    get(away: OfferKey): OfferMerge | undefined {
      const row = selectOne.get(away.publisherId, away.offerId);
      return row && fromRow(row);
    },
    /** What was set aside for this offer, the oldest first; not what was set aside for those. */
    into: (kept: OfferKey): OfferMerge[] =>
      selectInto.all(kept.publisherId, kept.offerId).map(fromRow),
    /** All records that were set aside, with what each was called, where it leads next and what is shown of it there. */
    list: (): Pick<OfferMerge, 'away' | 'kept' | 'name' | 'taken'>[] =>
      selectPairs.all().map((row) => ({
        ...keysOf(row),
        name: row.name,
        taken: TakenValues.parse(JSON.parse(row.taken_json)),
      })),
    add: (merge: OfferMerge, change: Change): void => add.immediate(merge, change),
    remove: (merge: OfferMerge, change: Change): void => remove.immediate(merge, change),
  };
}

function keysOf(row: PairRow): { readonly away: OfferKey; readonly kept: OfferKey } {
  return {
    away: { publisherId: row.publisher_id, offerId: row.offer_id },
    kept: { publisherId: row.kept_publisher_id, offerId: row.kept_offer_id },
  };
}

function toRow(merge: OfferMerge): MergeRow {
  return {
    publisher_id: merge.away.publisherId,
    offer_id: merge.away.offerId,
    kept_publisher_id: merge.kept.publisherId,
    kept_offer_id: merge.kept.offerId,
    name: merge.name,
    publisher_name: merge.publisherName,
    content_hash: merge.contentHash,
    taken_json: JSON.stringify(merge.taken),
    written_json: JSON.stringify(merge.written),
    before_json: merge.before && JSON.stringify(merge.before),
    choice_json: JSON.stringify(merge.choice),
    merged_at: merge.mergedAt,
    merged_by: merge.mergedBy,
  };
}

function fromRow(row: MergeRow): OfferMerge {
  return {
    ...keysOf(row),
    name: row.name,
    publisherName: row.publisher_name,
    contentHash: row.content_hash,
    taken: TakenValues.parse(JSON.parse(row.taken_json)),
    written: Written.parse(JSON.parse(row.written_json)),
    before: row.before_json === null ? null : HandKeptShape.parse(JSON.parse(row.before_json)),
    choice: Choices.parse(JSON.parse(row.choice_json)),
    mergedAt: row.merged_at,
    mergedBy: row.merged_by,
  };
}
