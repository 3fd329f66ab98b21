import type { Database } from 'better-sqlite3';

import type { OfferKey } from '../../../shared/model/offer.ts';
import { withCatalogueErrors } from './catalogue-error.ts';
import { hasChange } from './change-file.ts';
import { contactColumns, type ContactRow } from './contact-rows.ts';
import { type LinkRow, offerColumns, type OfferRow } from './offer-rows.ts';

/** An offer with all that belongs to it, as rows of a catalogue. */
export type RecordRows = {
  readonly offer: OfferRow;
  readonly links: readonly LinkRow[];
  readonly contacts: readonly ContactRow[];
  /** What each source says, where several hold the offer; else empty. */
  readonly sourceRecords: readonly SourceRecordRow[];
};

export type SourceRecordRow = {
  readonly publisher_id: string;
  readonly offer_id: string;
  readonly source_id: string;
  /** A `SourceRecord`. */
  readonly record_json: string;
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

    /** Every offer with what belongs to it, as it came in; or those alone that were changed since the whole was written. */
    *records(isChangedOnly = false): Generator<RecordRows> {
      const rows = (isChangedOnly ? statements.changed : statements.all)?.iterate() ?? [].values();
      try {
        for (;;) {
          const next = sound(() => rows.next());
          if (next.done) return;
          const offer = next.value;
          yield sound(() => ({
            offer,
            links: statements.links.all(offer.number),
            contacts: statements.contacts.all(offer.number),
            sourceRecords:
              offer.is_shared === 1
                ? statements.sourceRecords.all(offer.publisher_id, offer.offer_id)
                : [],
          }));
        }
      } finally {
        rows.return?.();
      }
    },

    /** Of publishers, behind a number. */
    publisherContacts: (after = 0): ContactRow[] =>
      sound(() => statements.publisherContacts.all(after)),
    /** How many offers each source holds, by its id. */
    sourceCounts: (): [string, number][] =>
      sound(() => statements.sources.all().map((it) => [it.id, it.offer_count])),
    path: db.name,
    db,
    close: (): void => void db.close(),
  };
}

function prepareReads(db: Database) {
  const contacts = `SELECT ${contactColumns.join(', ')} FROM contact`;
  return {
    byKey: db.prepare<[string, string], { content_hash: string; source_kind: string }>(`
      SELECT content_hash, source_kind FROM offer WHERE publisher_id = ? AND offer_id = ?`),
    all: db.prepare<[], OfferRow>(`SELECT ${offerColumns.join(', ')} FROM offer ORDER BY number`),
    changed: hasChange(db)
      ? db.prepare<[], OfferRow>(
          `SELECT ${offerColumns.join(', ')} FROM change.offer ORDER BY number`,
        )
      : undefined,
    sources: db.prepare<[], { id: string; offer_count: number }>(`
      SELECT id, offer_count FROM source`),
    links: db.prepare<[number], LinkRow>(`
      SELECT kind, url FROM offer_link WHERE number = ? ORDER BY position`),
    contacts: db.prepare<[number], ContactRow>(`
      ${contacts} WHERE offer_number = ? ORDER BY number`),
    sourceRecords: db.prepare<[string, string], SourceRecordRow>(`
      SELECT publisher_id, offer_id, source_id, record_json FROM source_record
      WHERE publisher_id = ? AND offer_id = ?`),
    publisherContacts: db.prepare<[number], ContactRow>(`
      ${contacts} WHERE offer_number IS NULL AND number > ? ORDER BY number`),
  };
}
