import { join } from 'node:path';

import Database from 'better-sqlite3';

import { deskFileName } from './open-desk-file.ts';
import { withReadErrors } from './translated.ts';

export type HandKeptOfferFacts = {
  readonly publisherId: string;
  readonly offerId: string;
  readonly name: string;
  readonly publisherName: string;
  readonly links: string;
  readonly changed: string;
  readonly savedAt: string;
};
export type HandKeptContactFacts = {
  readonly id: string;
  readonly scope: string;
  readonly publisherId: string;
  readonly offerId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly verifiedAt: string | null;
};
export type MergeFacts = {
  readonly publisherId: string;
  readonly offerId: string;
  readonly keptPublisherId: string;
  readonly keptOfferId: string;
  readonly contentHash: string | null;
};
export type OfferCheckFacts = {
  readonly publisherId: string;
  readonly offerId: string;
  readonly at: string;
};
export type ContactCheckFacts = { readonly contactId: string; readonly at: string };

/**
 * All that was written by hand, as far as flags look at it, over a connection of its own that never writes.
 * @throws AppError STORE_BUSY, STORE_DAMAGED
 */
export function readHandKept(dataFolder: string) {
  const path = join(dataFolder, deskFileName);
  return withReadErrors(path, () => {
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      db.pragma('trusted_schema = OFF');
      return {
        offers: db
          .prepare<[], HandKeptOfferFacts>(
            `SELECT publisher_id AS publisherId, offer_id AS offerId, name,
               publisher_name AS publisherName, links_json AS links, changed_json AS changed,
               saved_at AS savedAt FROM hand_kept_offer`,
          )
          .all(),
        contacts: db
          .prepare<[], HandKeptContactFacts>(
            `SELECT id, scope_kind AS scope, publisher_id AS publisherId, offer_id AS offerId, name,
               email, url, verified_at AS verifiedAt FROM hand_kept_contact`,
          )
          .all(),
        checks: db
          .prepare<[], ContactCheckFacts>(`SELECT contact_id AS contactId, at FROM contact_check`)
          .all(),
        offerChecks: db
          .prepare<[], OfferCheckFacts>(
            `SELECT publisher_id AS publisherId, offer_id AS offerId, at FROM offer_check`,
          )
          .all(),
        merges: db
          .prepare<[], MergeFacts>(
            `SELECT publisher_id AS publisherId, offer_id AS offerId,
               kept_publisher_id AS keptPublisherId, kept_offer_id AS keptOfferId,
               content_hash AS contentHash FROM merged_offer`,
          )
          .all(),
      };
    } finally {
      db.close();
    }
  });
}

export type HandKeptFacts = ReturnType<typeof readHandKept>;
