import type { Database } from 'better-sqlite3';

import type { Contact } from '../../../shared/model/contact.ts';
import type { Offer, OfferKey, OfferSummary } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import { contactColumns, type ContactRow, toContact } from './contact-rows.ts';
import { type LinkRow, offerColumns, type OfferRow, toStoredOffer } from './offer-rows.ts';

type SummaryRow = Pick<
  OfferRow,
  'publisher_id' | 'offer_id' | 'name' | 'publisher_name' | 'product_type'
>;
type Page = { readonly offset: number; readonly limit: number };

const MetaRow = z.strictObject({
  changed_at: z.iso.datetime(),
  offer_count: z.number().int(),
  is_sample_loaded: z.number().int(),
});

export type CatalogueReads = ReturnType<typeof createCatalogueReads>;

/** Reads records by their keys and in their order. Statements are prepared once per opened file. */
export function createCatalogueReads(db: Database) {
  const selectOffer = db.prepare<[string, string], OfferRow>(`
    SELECT ${offerColumns.join(', ')} FROM offer WHERE publisher_id = ? AND offer_id = ?`);
  const selectLinks = db.prepare<[number], LinkRow>(`
    SELECT kind, url FROM offer_link WHERE rank = ? ORDER BY position`);
  // Ranks have no gaps, so that a page far down costs no more than the first.
  const selectPage = db.prepare<[number, number], SummaryRow>(`
    SELECT publisher_id, offer_id, name, publisher_name, product_type
    FROM offer WHERE rank > ? ORDER BY rank LIMIT ?`);
  const selectPublisherName = db.prepare<[string], string>(`
    SELECT name FROM publisher WHERE publisher_id = ?`);
  const selectContacts = db.prepare<[string, string], ContactRow>(`
    SELECT ${contactColumns.join(', ')} FROM contact
    WHERE publisher_id = ? AND (offer_id = ? OR offer_id IS NULL)
    ORDER BY offer_id IS NULL, number LIMIT 200`);
  const selectMeta = db.prepare(`
    SELECT changed_at, offer_count, is_sample_loaded FROM meta WHERE id = 1`);

  const shownPublisher = (own: string, publisherId: string): string =>
    own.trim() || selectPublisherName.pluck().get(publisherId) || publisherId;

  return {
    getOffer({ publisherId, offerId }: OfferKey): Offer | undefined {
      const row = selectOffer.get(publisherId, offerId);
      if (!row) return undefined;
      const offer = toStoredOffer(row, selectLinks.all(row.rank));
      const publisherName = shownPublisher(offer.publisherName, publisherId);
      return { ...offer, publisherName, publisherKind: 'isv' };
    },

    listOffers({ offset, limit }: Page): OfferSummary[] {
      return selectPage.all(offset, limit).map((row) => ({
        publisherId: row.publisher_id,
        offerId: row.offer_id,
        name: row.name,
        publisherName: shownPublisher(row.publisher_name, row.publisher_id),
        publisherKind: 'isv',
        productType: row.product_type,
        isHandKept: false,
      }));
    },

    contactsOf({ publisherId, offerId }: OfferKey): Contact[] {
      return selectContacts.all(publisherId, offerId).map((row) => toContact(row));
    },

    meta() {
      const row = MetaRow.parse(selectMeta.get());
      return {
        changedAt: row.changed_at,
        offerCount: row.offer_count,
        isSampleLoaded: row.is_sample_loaded === 1,
      };
    },
  };
}
