import type { Database } from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';

export type OfferFacts = {
  readonly number: number;
  readonly publisherId: string;
  readonly offerId: string;
  readonly name: string;
  readonly publisherName: string;
  readonly tier: string | null;
  readonly flags: number;
  readonly contentHash: string;
  readonly verifiedAt: string | null;
  readonly isShared: number;
};
export type LinkFacts = Pick<OfferFacts, 'publisherId' | 'offerId' | 'name'> & {
  readonly url: string;
};
export type ContactFacts = {
  readonly id: string;
  readonly offerNumber: number | null;
  readonly publisherId: string;
  readonly offerId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly url: string | null;
  readonly verifiedAt: string | null;
};

const offerColumns = `number, publisher_id AS publisherId, offer_id AS offerId, name,
  publisher_name AS publisherName, support_tier AS tier, flags, content_hash AS contentHash,
  verified_at AS verifiedAt, is_shared AS isShared`;

/** Reads each record of a catalogue once, in the order in which it lies in the file. */
export function createQualityReads(db: Database) {
  const selectOffers = db.prepare<[], OfferFacts>(`SELECT ${offerColumns} FROM offer`);
  const selectOffer = db.prepare<[number], OfferFacts>(
    `SELECT ${offerColumns} FROM offer WHERE number = ?`,
  );
  const selectCount = db.prepare<[], number>(`SELECT offer_count FROM meta`).pluck();
  const selectNumber = db
    .prepare<[string, string], number>(
      `SELECT number FROM offer WHERE publisher_id = ? AND offer_id = ?`,
    )
    .pluck();
  const selectLinks = db.prepare<[], LinkFacts>(`
    SELECT publisher_id AS publisherId, offer_id AS offerId, name, url
    FROM offer_link JOIN offer USING (number)`);
  const selectContacts = db.prepare<[], ContactFacts>(`
    SELECT id, offer_number AS offerNumber, publisher_id AS publisherId, offer_id AS offerId, name,
      email, phone, url, verified_at AS verifiedAt FROM contact`);

  return {
    offers: () => selectOffers.iterate(),
    offer: (number: number) => selectOffer.get(number),
    numberOf: ({ publisherId, offerId }: OfferKey) => selectNumber.get(publisherId, offerId),
    count: () => selectCount.get() ?? 0,
    links: () => selectLinks.iterate(),
    contacts: () => selectContacts.iterate(),
  };
}

export type QualityReads = ReturnType<typeof createQualityReads>;
