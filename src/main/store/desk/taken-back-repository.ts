import type { Database } from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';
import { putBack, withoutFields } from '../../domain/catalogue/hand-conflict.ts';
import { type HandKeptOffer, type OfferEditField } from '../../domain/offers/merged-offer.ts';
import { type HandKeptOfferRepository, HandKeptShape } from './hand-kept-offer-repository.ts';

export type TakenFields = { readonly key: OfferKey; readonly fields: readonly OfferEditField[] };

type Row = {
  readonly import_id: string;
  readonly publisher_id: string;
  readonly offer_id: string;
  readonly state: 'planned' | 'done' | 'returning';
  readonly fields_json: string;
  readonly before_json: string | null;
};

const Fields = HandKeptShape.shape.changed;

export type TakenBackRepository = ReturnType<typeof createTakenBackRepository>;

/** Reads and writes `taken_back`, and through it what was written by hand. */
export function createTakenBackRepository(
  db: Database,
  offers: Pick<HandKeptOfferRepository, 'get' | 'save' | 'remove'>,
) {
  const insert = db.prepare<[string, string, string, string]>(`
    INSERT INTO taken_back (import_id, publisher_id, offer_id, state, fields_json)
    VALUES (?, ?, ?, 'planned', ?)`);
  const selectAll = db.prepare<[], Row>(`
    SELECT import_id, publisher_id, offer_id, state, fields_json, before_json FROM taken_back`);
  const markDone = db.prepare<[string | null, string, string, string]>(`
    UPDATE taken_back SET state = 'done', before_json = ?
    WHERE import_id = ? AND publisher_id = ? AND offer_id = ?`);
  const markReturning = db.prepare<[string]>(`
    UPDATE taken_back SET state = 'returning' WHERE import_id = ? AND state = 'done'`);
  const deleteOne = db.prepare<[string, string, string]>(`
    DELETE FROM taken_back WHERE import_id = ? AND publisher_id = ? AND offer_id = ?`);
  const selectUnsettled = db
    .prepare<[], number>(`SELECT 1 FROM taken_back WHERE state <> 'done' LIMIT 1`)
    .pluck();

  const plan = db.transaction((importId: string, taken: readonly TakenFields[]) => {
    for (const { key, fields } of taken) {
      insert.run(importId, key.publisherId, key.offerId, JSON.stringify(fields));
    }
  });

  function take(row: Row): void {
    const before = offers.get(keyOf(row));
    if (before) put(keyOf(row), withoutFields(before, Fields.parse(JSON.parse(row.fields_json))));
    const json = before ? JSON.stringify(before) : null;
    markDone.run(json, row.import_id, row.publisher_id, row.offer_id);
  }

  function giveBack(row: Row): void {
    if (row.before_json !== null) {
      const before = HandKeptShape.parse(JSON.parse(row.before_json));
      const fields = Fields.parse(JSON.parse(row.fields_json));
      put(keyOf(row), putBack(before, fields, offers.get(keyOf(row))));
    }
    forget(row);
  }

  function put(key: OfferKey, offer: HandKeptOffer | null): void {
    if (offer) offers.save(offer);
    else offers.remove(key);
  }

  function forget(row: Row): void {
    deleteOne.run(row.import_id, row.publisher_id, row.offer_id);
  }

  const settle = db.transaction((importId: string | null) => {
    for (const row of selectAll.all()) {
      const isPresent = row.import_id === importId;
      if (row.state === 'planned' && isPresent) take(row);
      else if (row.state === 'returning' && isPresent) {
        markDone.run(row.before_json, row.import_id, row.publisher_id, row.offer_id);
      } else if (row.state === 'returning') giveBack(row);
      else if (!isPresent) forget(row);
    }
  });

  return {
    /** Writes down, before the catalogue changes, what the import will take back. */
    plan: (importId: string, taken: readonly TakenFields[]): void =>
      plan.immediate(importId, taken),
    /** Writes down, before the catalogue changes, that what this import took comes back. */
    planReturn: (importId: string): void => void markReturning.run(importId),
    /** Whether something was written down of which nobody has seen how it ended. */
    isUnsettled: (): boolean => selectUnsettled.get() !== undefined,
    /** Does what was written down if the catalogue says that it happened; `importId` is what made it. */
    settle: (importId: string | null): void => settle.immediate(importId),
  };
}

function keyOf(row: Row): OfferKey {
  return { publisherId: row.publisher_id, offerId: row.offer_id };
}
