import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import { OfferEdit, type OfferKey } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import type { HandKeptOffer } from '../../domain/offers/merged-offer.ts';
import { createTextIndex, findInText } from './text-index.ts';

/** Parses, so that a damaged file fails here and not three screens later. */
export const HandKeptShape = z.strictObject({
  edit: OfferEdit,
  changed: z.array(OfferEdit.omit({ publisherId: true, offerId: true }).keyof()),
  savedAt: z.string(),
  savedBy: z.string(),
});

type OfferRow = {
  number: number;
  publisher_id: string;
  offer_id: string;
  name: string;
  publisher_name: string;
  publisher_kind: string;
  product_type: string | null;
  azure_based: number | null;
  billing_model: string | null;
  summary: string | null;
  links_json: string;
  changed_json: string;
  saved_at: string;
  saved_by: string;
};

const columns = `number, publisher_id, offer_id, name, publisher_name, publisher_kind, product_type,
  azure_based, billing_model, summary, links_json, changed_json, saved_at, saved_by`;

export const handKeptOfferQueries = {
  list: `SELECT ${columns} FROM hand_kept_offer ORDER BY number DESC LIMIT ?`,
  search: `
    SELECT ${columns} FROM hand_kept_offer_text
    JOIN hand_kept_offer ON number = hand_kept_offer_text.rowid
    WHERE hand_kept_offer_text MATCH ? ORDER BY hand_kept_offer_text.rowid`,
} as const;

/** An offer as it stood in the file. */
export type RemovedOffer = Readonly<OfferRow>;

export type HandKeptOfferRepository = ReturnType<typeof createHandKeptOfferRepository>;

/** Reads and writes `hand_kept_offer` with its search index. */
export function createHandKeptOfferRepository(db: Database) {
  const upsert = db.prepare<Omit<OfferRow, 'number'>, { number: number }>(`
    INSERT INTO hand_kept_offer (publisher_id, offer_id, name, publisher_name, publisher_kind,
      product_type, azure_based, billing_model, summary, links_json, changed_json, saved_at, saved_by)
    VALUES (@publisher_id, @offer_id, @name, @publisher_name, @publisher_kind,
      @product_type, @azure_based, @billing_model, @summary, @links_json, @changed_json, @saved_at, @saved_by)
    ON CONFLICT (publisher_id, offer_id) DO UPDATE SET
      name = excluded.name, publisher_name = excluded.publisher_name,
      publisher_kind = excluded.publisher_kind, product_type = excluded.product_type,
      azure_based = excluded.azure_based, billing_model = excluded.billing_model,
      summary = excluded.summary, links_json = excluded.links_json,
      changed_json = excluded.changed_json, saved_at = excluded.saved_at, saved_by = excluded.saved_by
    RETURNING number`);
  const selectOne = db.prepare<[string, string], OfferRow>(
    `SELECT ${columns} FROM hand_kept_offer WHERE publisher_id = ? AND offer_id = ?`,
  );
  const deleteOne = db.prepare<[string, string], OfferRow>(
    `DELETE FROM hand_kept_offer WHERE publisher_id = ? AND offer_id = ? RETURNING ${columns}`,
  );
  // Its number is its place in the list; another may have it by now.
  const insertBack = db.prepare<OfferRow, { number: number }>(`
    INSERT INTO hand_kept_offer (${columns})
    VALUES (iif(@number IN (SELECT number FROM hand_kept_offer), NULL, @number),
      @publisher_id, @offer_id, @name, @publisher_name, @publisher_kind,
      @product_type, @azure_based, @billing_model, @summary, @links_json, @changed_json, @saved_at, @saved_by)
    ON CONFLICT (publisher_id, offer_id) DO NOTHING RETURNING number`);
  const selectList = db.prepare<[number], OfferRow>(handKeptOfferQueries.list);
  const selectHits = db.prepare<[string], OfferRow>(handKeptOfferQueries.search);
  const index = createTextIndex(db, 'hand_kept_offer_text');

  const save = db.transaction((offer: HandKeptOffer) => {
    const written = toRow(offer);
    const row = upsert.get(written);
    if (row) index.put(row.number, searchedParts(written));
  });
  const remove = db.transaction((key: OfferKey) => {
    const row = deleteOne.get(key.publisherId, key.offerId);
    if (row) index.remove(row.number);
    return row;
  });
  const putBack = db.transaction((removed: RemovedOffer) => {
    const row = insertBack.get(removed);
    if (!row) throw new AppError('REMOVAL_REPLACED');
    index.put(row.number, searchedParts(removed));
  });

  const removeAll = db.transaction((keys: readonly OfferKey[]) =>
    keys.flatMap((key) => {
      const row = remove(key);
      return row ? [row] : [];
    }),
  );
  const putBackAll = db.transaction((all: readonly RemovedOffer[]) =>
    all.forEach((it) => putBack(it)),
  );

  return {
    get(key: OfferKey): HandKeptOffer | undefined {
      const row = selectOne.get(key.publisherId, key.offerId);
      return row && fromRow(row);
    },
    save(offer: HandKeptOffer): void {
      save.immediate(offer);
    },
    /** What it takes to put it back; undefined: there was nothing written by hand. */
    remove: (key: OfferKey): RemovedOffer | undefined => remove.immediate(key),
    /** In its place in the list, with its time and author. @throws AppError REMOVAL_REPLACED */
    putBack: (removed: RemovedOffer): void => putBack.immediate(removed),
    /** What was written by hand about any of these, all of it or nothing. */
    removeAll: (keys: readonly OfferKey[]): RemovedOffer[] => removeAll.immediate(keys),
    /** All of it or nothing, as `putBack`. @throws AppError REMOVAL_REPLACED */
    putBackAll: (removed: readonly RemovedOffer[]): void => putBackAll.immediate(removed),
    /** Newest first. */
    list: (limit: number): HandKeptOffer[] => selectList.all(limit).map(fromRow),
    search(text: string, limit: number): HandKeptOffer[] {
      const rows = {
        match: (query: string) => selectHits.iterate(query),
        parts: searchedParts,
      };
      return findInText(text, rows, { offset: 0, limit }).map(fromRow);
    },
  };
}

function searchedParts(row: Omit<OfferRow, 'number'>): string[] {
  return [row.name, row.publisher_name, row.publisher_id, row.offer_id];
}

function toRow({ edit, changed, savedAt, savedBy }: HandKeptOffer): Omit<OfferRow, 'number'> {
  return {
    publisher_id: edit.publisherId,
    offer_id: edit.offerId,
    name: edit.name,
    publisher_name: edit.publisherName,
    publisher_kind: edit.publisherKind,
    product_type: edit.productType,
    azure_based: edit.azureBased === null ? null : Number(edit.azureBased),
    billing_model: edit.billingModel,
    summary: edit.summary,
    links_json: JSON.stringify(edit.links),
    changed_json: JSON.stringify(changed),
    saved_at: savedAt,
    saved_by: savedBy,
  };
}

function fromRow(row: OfferRow): HandKeptOffer {
  return HandKeptShape.parse({
    edit: {
      publisherId: row.publisher_id,
      offerId: row.offer_id,
      name: row.name,
      publisherName: row.publisher_name,
      publisherKind: row.publisher_kind,
      productType: row.product_type,
      azureBased: row.azure_based === null ? null : row.azure_based === 1,
      billingModel: row.billing_model,
      summary: row.summary,
      links: JSON.parse(row.links_json),
    },
    changed: JSON.parse(row.changed_json),
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  });
}
