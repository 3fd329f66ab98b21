import { join } from 'node:path';

import Database from 'better-sqlite3';

import { createHandKeptContactRepository } from './hand-kept-contact-repository.ts';
import { createHandKeptOfferRepository } from './hand-kept-offer-repository.ts';
import { createMergedOfferRepository } from './merged-offer-repository.ts';
import { createOfferChoiceRepository } from './offer-choice-repository.ts';
import { deskFileName } from './open-desk-file.ts';
import { createReportReads } from './report-reads.ts';
import { translated, withReadErrors } from './translated.ts';

/**
 * A connection of its own to the desk file of a running desk, which reads and never writes.
 * @throws AppError STORE_BUSY, STORE_DAMAGED
 */
export function openReportStore(dataFolder: string) {
  const path = join(dataFolder, deskFileName);
  return withReadErrors(path, () => {
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    db.pragma('trusted_schema = OFF');
    const selectPublishers = db
      .prepare<[], string>(`SELECT DISTINCT publisher_id FROM hand_kept_contact`)
      .pluck();
    const offers = createHandKeptOfferRepository(db);
    const offerChoices = createOfferChoiceRepository(db);
    return {
      /** Those that somebody kept a contact of by hand: few, so that most need no look. */
      publishersWithContacts: (): ReadonlySet<string> => new Set(selectPublishers.all()),
      reads: translated(path, createReportReads(db)),
      contacts: translated(path, createHandKeptContactRepository(db)),
      offers: translated(path, offers),
      merges: translated(path, createMergedOfferRepository(db, { offers, offerChoices })),
      close: () => void db.close(),
    };
  });
}

export type ReportStore = ReturnType<typeof openReportStore>;
