import type { Database } from 'better-sqlite3';

import { z } from '../../../shared/zod.ts';
import type { PublisherNames } from '../../domain/catalogue/publisher-names.ts';
import { contactColumns, type ContactRow } from './contact-rows.ts';
import { type LinkRow, offerColumns, type OfferRow } from './offer-rows.ts';
import type { RecordRows, SourceRecordRow } from './old-catalogue.ts';

/** What decides where an offer stands. */
export type RankedRow = Pick<
  OfferRow,
  'publisher_id' | 'offer_id' | 'name' | 'is_stop_sell' | 'csp_state' | 'popularity'
>;

const Names = z.array(z.tuple([z.string(), z.number().int()]));

/** Reads the catalogue as it was written as a whole, without what was changed since. */
export function createBaseReads(db: Database) {
  const count = (table: string): number =>
    db.prepare<[], number | null>(`SELECT max(number) FROM main.${table}`).pluck().get() ?? 0;
  const offer = `SELECT ${offerColumns.join(', ')} FROM main.offer WHERE`;
  const selectRanked = db.prepare<[number], RankedRow>(`
    SELECT publisher_id, offer_id, name, is_stop_sell, csp_state, popularity
    FROM main.offer WHERE number = ?`);
  const selectOffer = db.prepare<[number], OfferRow>(`${offer} number = ?`);
  const selectUnnamed = db.prepare<[string], OfferRow>(`
    ${offer} publisher_id = ? AND trim(publisher_name) = ''`);
  const selectNumber = db
    .prepare<[string, string], number>(`
      SELECT number FROM main.offer WHERE publisher_id = ? AND offer_id = ?`)
    .pluck();
  const selectLinks = db.prepare<[number], LinkRow>(`
    SELECT kind, url FROM main.offer_link WHERE number = ? ORDER BY position`);
  const selectContacts = db.prepare<[number], ContactRow>(`
    SELECT ${contactColumns.join(', ')} FROM main.contact WHERE offer_number = ? ORDER BY number`);
  const selectContactNumbers = db
    .prepare<[number], number>(`SELECT number FROM main.contact WHERE offer_number = ?`)
    .pluck();
  const selectSourceRecords = db.prepare<[string, string], SourceRecordRow>(`
    SELECT publisher_id, offer_id, source_id, record_json FROM main.source_record
    WHERE publisher_id = ? AND offer_id = ?`);
  const selectPublisher = db.prepare<[string], { number: number; names_json: string }>(`
    SELECT number, names_json FROM main.publisher WHERE publisher_id = ?`);
  const selectPublisherAt = db.prepare<[number], { id: string; offerCount: number }>(`
    SELECT publisher_id AS id, offer_count AS offerCount FROM main.publisher WHERE number = ?`);
  const selectPlaces = db
    .prepare<[], Buffer>(`SELECT numbers FROM main.place ORDER BY block`)
    .pluck();

  return {
    offerCount: count('offer'),
    contactCount: count('contact'),
    publisherCount: count('publisher'),

    id: (): string => z.string().parse(db.prepare(`SELECT import_id FROM main.meta`).pluck().get()),
    ranked: (number: number): RankedRow | undefined => selectRanked.get(number),
    offer: (number: number): OfferRow | undefined => selectOffer.get(number),
    numberOf: (publisherId: string, offerId: string): number | undefined =>
      selectNumber.get(publisherId, offerId),
    /** Those that do not say what their publisher is called. */
    unnamedOf: (publisherId: string): OfferRow[] => selectUnnamed.all(publisherId),
    contactsOf: (number: number): number[] => selectContactNumbers.all(number),

    rowsOf: (row: OfferRow): RecordRows => ({
      offer: row,
      links: selectLinks.all(row.number),
      contacts: selectContacts.all(row.number),
      sourceRecords:
        row.is_shared === 1 ? selectSourceRecords.all(row.publisher_id, row.offer_id) : [],
    }),

    publisher(publisherId: string): { number: number; names: PublisherNames } | undefined {
      const row = selectPublisher.get(publisherId);
      return row && { number: row.number, names: new Map(Names.parse(JSON.parse(row.names_json))) };
    },

    publisherAt: (number: number) => selectPublisherAt.get(number),

    /** The numbers of all offers in their order. */
    places(): Uint32Array {
      const bytes = Buffer.concat(selectPlaces.all());
      return new Uint32Array(new Uint8Array(bytes).buffer);
    },
  };
}

export type BaseReads = ReturnType<typeof createBaseReads>;
