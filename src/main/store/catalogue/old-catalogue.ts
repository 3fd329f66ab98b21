import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import { toSortKey, type SortKey } from '../../domain/catalogue/catalogue-record.ts';
import { withCatalogueErrors } from './catalogue-error.ts';
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

type OldKey = { readonly contentHash: string; readonly isSample: boolean };

export type OldCatalogue = ReturnType<typeof createOldCatalogue>;

/**
 * Reads a whole catalogue, row by row, for the one that will take its place.
 * @throws AppError CATALOGUE_DAMAGED from every method
 */
export function createOldCatalogue(db: Database) {
  const sound = <Result>(act: () => Result): Result => withCatalogueErrors(db.name, act);
  const statements = sound(() => prepareReads(db));

  return {
    find: ({ publisherId, offerId }: OfferKey): OldKey | undefined =>
      sound(() => {
        const row = statements.byKey.get(publisherId, offerId);
        return row && { contentHash: row.content_hash, isSample: row.source_kind === 'sample' };
      }),

    *offers(): Generator<OldOffer> {
      const rows = statements.all.iterate();
      try {
        for (;;) {
          const next = sound(() => rows.next());
          if (next.done) return;
          yield toOldOffer(next.value);
        }
      } finally {
        rows.return?.();
      }
    },

    rows: (rank: number): RecordRows =>
      sound(() => {
        const offer = statements.offer.get(rank);
        if (!offer) throw new AppError('CATALOGUE_DAMAGED', { path: db.name });
        return {
          offer,
          links: statements.links.all(rank),
          contacts: statements.contacts.all(offer.publisher_id, offer.offer_id),
        };
      }),

    publisherContacts: (): ContactRow[] => sound(() => statements.publisherContacts.all()),
    path: db.name,
    close: (): void => void db.close(),
  };
}

function prepareReads(db: Database) {
  const offers = `SELECT ${offerColumns.join(', ')} FROM offer`;
  const contacts = `SELECT ${contactColumns.join(', ')} FROM contact`;
  return {
    byKey: db.prepare<[string, string], { content_hash: string; source_kind: string }>(`
      SELECT content_hash, source_kind FROM offer WHERE publisher_id = ? AND offer_id = ?`),
    all: db.prepare<[], OfferRow>(`${offers} ORDER BY rank`),
    offer: db.prepare<[number], OfferRow>(`${offers} WHERE rank = ?`),
    links: db.prepare<[number], LinkRow>(`
      SELECT kind, url FROM offer_link WHERE rank = ? ORDER BY position`),
    contacts: db.prepare<[string, string], ContactRow>(`
      ${contacts} WHERE publisher_id = ? AND offer_id = ? ORDER BY number`),
    publisherContacts: db.prepare<[], ContactRow>(`
      ${contacts} WHERE offer_id IS NULL ORDER BY number`),
  };
}

function toOldOffer(row: OfferRow): OldOffer {
  return {
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
