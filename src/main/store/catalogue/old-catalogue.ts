import type { Database } from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';
import { toSortKey, type SortKey } from '../../domain/catalogue/catalogue-record.ts';
import { contactColumns, type ContactRow } from './contact-rows.ts';
import { type LinkRow, offerColumns, type OfferRow } from './offer-rows.ts';

/** An offer with all that belongs to it, as rows of a catalogue. */
export type RecordRows = {
  readonly offer: OfferRow;
  readonly links: readonly LinkRow[];
  readonly contacts: readonly ContactRow[];
};

/** What a build needs to know of an offer that may stay. */
export type OldOffer = {
  readonly rank: number;
  readonly publisherId: string;
  readonly offerId: string;
  readonly publisherName: string;
  readonly isSample: boolean;
  readonly place: SortKey;
};

export type OldCatalogue = ReturnType<typeof createOldCatalogue>;

/** Reads a whole catalogue, row by row, for the one that will take its place. */
export function createOldCatalogue(db: Database) {
  const selectByKey = db.prepare<[string, string], { content_hash: string; source_kind: string }>(`
    SELECT content_hash, source_kind FROM offer WHERE publisher_id = ? AND offer_id = ?`);
  const selectAll = db.prepare<[], OfferRow>(`
    SELECT ${offerColumns.join(', ')} FROM offer ORDER BY rank`);
  const selectOffer = db.prepare<[number], OfferRow>(`
    SELECT ${offerColumns.join(', ')} FROM offer WHERE rank = ?`);
  const selectLinks = db.prepare<[number], LinkRow>(`
    SELECT kind, url FROM offer_link WHERE rank = ? ORDER BY position`);
  const selectContacts = db.prepare<[string, string], ContactRow>(`
    SELECT ${contactColumns.join(', ')} FROM contact
    WHERE publisher_id = ? AND offer_id = ? ORDER BY number`);
  const selectPublisherContacts = db.prepare<[], ContactRow>(`
    SELECT ${contactColumns.join(', ')} FROM contact WHERE offer_id IS NULL ORDER BY number`);

  return {
    find({
      publisherId,
      offerId,
    }: OfferKey): { contentHash: string; isSample: boolean } | undefined {
      const row = selectByKey.get(publisherId, offerId);
      return row && { contentHash: row.content_hash, isSample: row.source_kind === 'sample' };
    },

    *offers(): Generator<OldOffer> {
      for (const row of selectAll.iterate()) {
        yield {
          rank: row.rank,
          publisherId: row.publisher_id,
          offerId: row.offer_id,
          publisherName: row.publisher_name,
          isSample: row.source_kind === 'sample',
          place: toSortKey({
            offerId: row.offer_id,
            name: row.name,
            isStopSell: row.is_stop_sell === 1,
            cspState: row.csp_state,
            popularity: row.popularity,
          }),
        };
      }
    },

    rows(rank: number): RecordRows {
      const offer = selectOffer.get(rank);
      if (!offer) throw new Error(`no offer of rank ${rank}`);
      return {
        offer,
        links: selectLinks.all(rank),
        contacts: selectContacts.all(offer.publisher_id, offer.offer_id),
      };
    },

    publisherContacts: (): ContactRow[] => selectPublisherContacts.all(),
    close: (): void => void db.close(),
  };
}
