import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import { z } from '../../../shared/zod.ts';
import type { CatalogueRecord } from '../../domain/catalogue/catalogue-record.ts';
import { withCatalogueErrors } from './catalogue-error.ts';
import { type ContactRow, toContact } from './contact-rows.ts';
import { type LinkRow, type OfferRow, toStoredOffer } from './offer-rows.ts';
import { openVersionOneFile } from './open-catalogue-file.ts';

/** What version 1 did not know. */
type OldOfferRow = OfferRow & { readonly rank: number };
type OldContactRow = Omit<ContactRow, 'opening_hours_json' | 'verified_by'>;

const OldMeta = z.object({ changed_at: z.iso.datetime(), offer_count: z.number().int() });
const OldFile = z.object({
  file: z.string(),
  /** UTC, ISO 8601: when it was last imported. */
  at: z.iso.datetime(),
  by: z.string(),
});

export type VersionOneCatalogue = ReturnType<typeof createVersionOne>;

/** Undefined: there is no catalogue of version 1. @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, CATALOGUE_DAMAGED */
export function openVersionOne(path: string): VersionOneCatalogue | undefined {
  const db = openVersionOneFile(path);
  if (!db) return undefined;
  try {
    return createVersionOne(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads all that a catalogue of version 1 holds. @throws AppError CATALOGUE_DAMAGED from every method */
function createVersionOne(db: Database) {
  const sound = <Result>(act: () => Result): Result => withCatalogueErrors(db.name, act);
  const statements = sound(() => prepareReads(db));
  const meta = sound(() => OldMeta.parse(statements.meta.get()));

  function toRecord(row: OldOfferRow): CatalogueRecord {
    return {
      offer: toStoredOffer(row, statements.links.all(row.rank)),
      description: row.description,
      popularity: row.popularity,
      contacts: statements.contacts.all(row.publisher_id, row.offer_id).map(fromOldContact),
    };
  }

  return {
    changedAt: meta.changed_at,
    offerCount: meta.offer_count,

    /** The files that it was made of, the latest first. */
    files: () => sound(() => statements.files.all(meta.changed_at).map((it) => OldFile.parse(it))),

    /** Every offer in the order of the lists. */
    *records(): Generator<CatalogueRecord> {
      let count = 0;
      const rows = statements.offers.iterate();
      try {
        for (;;) {
          const next = sound(() => rows.next());
          if (next.done) break;
          count += 1;
          yield sound(() => toRecord(next.value));
        }
      } finally {
        rows.return?.();
      }
      if (count !== meta.offer_count) throw new AppError('CATALOGUE_DAMAGED', { path: db.name });
    },

    publisherContacts: (): Contact[] =>
      sound(() => statements.publisherContacts.all().map(fromOldContact)),
    close: (): void => void db.close(),
  };
}

function prepareReads(db: Database) {
  return {
    meta: db.prepare(`SELECT changed_at, offer_count FROM meta WHERE id = 1`),
    files: db.prepare<[string]>(`
      SELECT source_file AS file, max(captured_at) AS at, captured_by AS by FROM (
        SELECT source_file, captured_at, captured_by FROM offer WHERE source_kind = 'import'
        UNION ALL
        SELECT source_file, ?, '' FROM contact
        WHERE source_kind = 'import' AND offer_id IS NULL
          AND source_file NOT IN (SELECT source_file FROM offer WHERE source_kind = 'import')
      ) GROUP BY source_file ORDER BY at DESC, file`),
    offers: db.prepare<[], OldOfferRow>(`SELECT * FROM offer ORDER BY rank`),
    links: db.prepare<[number], LinkRow>(`
      SELECT kind, url FROM offer_link WHERE rank = ? ORDER BY position`),
    contacts: db.prepare<[string, string], OldContactRow>(`
      SELECT * FROM contact WHERE publisher_id = ? AND offer_id = ? ORDER BY number`),
    publisherContacts: db.prepare<[], OldContactRow>(`
      SELECT * FROM contact WHERE offer_id IS NULL ORDER BY number`),
  };
}

function fromOldContact(row: OldContactRow): Contact {
  return toContact({ ...row, opening_hours_json: null, verified_by: null });
}
