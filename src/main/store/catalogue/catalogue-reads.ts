import type { Database } from 'better-sqlite3';

import type { Contact } from '../../../shared/model/contact.ts';
import type { Offer, OfferKey, OfferSummary } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import { contactColumns, type ContactRow, toContact } from './contact-rows.ts';
import type { OfferPlaces } from './offer-places.ts';
import { type LinkRow, offerColumns, type OfferRow, toStoredOffer } from './offer-rows.ts';

type SummaryRow = Pick<
  OfferRow,
  | 'publisher_id'
  | 'offer_id'
  | 'name'
  | 'publisher_name'
  | 'product_type'
  | 'is_stop_sell'
  | 'missing_since'
>;
const mostContacts = 200;

type Page = { readonly offset: number; readonly limit: number };

const MetaRow = z.strictObject({
  changed_at: z.iso.datetime(),
  offer_count: z.number().int(),
  is_sample_loaded: z.number().int(),
});

export type CatalogueReads = ReturnType<typeof createCatalogueReads>;

/** Reads records by their keys and in their order. Statements are prepared once per opened file. */
export function createCatalogueReads(db: Database, places: OfferPlaces) {
  const selectOffer = db.prepare<[string, string], OfferRow>(`
    SELECT ${offerColumns.join(', ')} FROM offer WHERE publisher_id = ? AND offer_id = ?`);
  const selectLinks = db.prepare<[number], LinkRow>(`
    SELECT kind, url FROM offer_link WHERE number = ? ORDER BY position`);
  const selectSummary = db.prepare<[number], SummaryRow>(`
    SELECT publisher_id, offer_id, name, publisher_name, product_type, is_stop_sell, missing_since
    FROM offer WHERE number = ?`);
  const selectPublisherName = db.prepare<[string], string>(`
    SELECT name FROM publisher WHERE publisher_id = ?`);
  const selectContacts = db.prepare<[string, string], ContactRow>(`
    SELECT ${contactColumns.join(', ')} FROM contact
    WHERE offer_number = (SELECT number FROM offer WHERE publisher_id = ? AND offer_id = ?)
    ORDER BY number LIMIT ${mostContacts}`);
  const selectPublisherContacts = db.prepare<[string], ContactRow>(`
    SELECT ${contactColumns.join(', ')} FROM contact
    WHERE publisher_id = ? AND offer_number IS NULL ORDER BY number LIMIT ${mostContacts}`);
  const selectMeta = db.prepare(`
    SELECT changed_at, offer_count, is_sample_loaded FROM meta WHERE id = 1`);

  const shownPublisher = (own: string, publisherId: string): string =>
    own.trim() || selectPublisherName.pluck().get(publisherId) || publisherId;

  const toSummary = (row: SummaryRow): OfferSummary => ({
    publisherId: row.publisher_id,
    offerId: row.offer_id,
    name: row.name,
    publisherName: shownPublisher(row.publisher_name, row.publisher_id),
    publisherKind: 'isv',
    productType: row.product_type,
    isHandKept: false,
    isStopSell: row.is_stop_sell === 1,
    missingSince: row.missing_since,
  });

  return {
    getOffer({ publisherId, offerId }: OfferKey): Offer | undefined {
      const row = selectOffer.get(publisherId, offerId);
      if (!row) return undefined;
      const offer = toStoredOffer(row, selectLinks.all(row.number));
      const publisherName = shownPublisher(offer.publisherName, publisherId);
      return { ...offer, publisherName, publisherKind: 'isv' };
    },

    listOffers({ offset, limit }: Page): OfferSummary[] {
      return places.stretch(null, offset, limit).flatMap((number) => {
        const row = selectSummary.get(number);
        return row ? [toSummary(row)] : [];
      });
    },

    publisherName: (publisherId: string): string | null =>
      selectPublisherName.pluck().get(publisherId) || null,

    contactsOf({ publisherId, offerId }: OfferKey): Contact[] {
      const rows = [
        ...selectContacts.all(publisherId, offerId),
        ...selectPublisherContacts.all(publisherId),
      ];
      return rows.slice(0, mostContacts).map(toContact);
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
