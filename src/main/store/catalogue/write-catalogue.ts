import Database from 'better-sqlite3';

import { catalogueApplicationId, catalogueSchema, catalogueVersion } from './catalogue-schema.ts';
import { type ContactRow, createContactWriter } from './contact-rows.ts';
import { searchedTexts, withInitials } from './index-texts.ts';
import { createOfferWriter } from './offer-rows.ts';
import type { RecordRows } from './old-catalogue.ts';
import { makePrivateFile } from './private-file.ts';
import { tidyIndex, writeVocabulary } from './tidy-index.ts';

export type WriteOptions = {
  /** The pinyin initials of each Chinese run of a text. */
  readonly initialsOf: (text: string) => readonly string[];
  /** UTC, ISO 8601. */
  readonly changedAt: string;
  /** Told after each short step, with the share that is written; may throw to end the work. */
  readonly onStep: (share: number) => void;
};

type Content = {
  readonly total: number;
  /** In the order that they are to have. */
  readonly records: Iterable<RecordRows>;
  /** For offers that do not say what their publisher is called. */
  readonly publisherNames: ReadonlyMap<string, string>;
  readonly publisherContacts: readonly ContactRow[];
};

const indexBytesInMemory = 32 * 1024 * 1024;
const rowsPerStep = 100;
/** Long enough for the index to gather its words in memory, short enough to be ended in time. */
const rowsPerTransaction = 5_000;
/** The rows are most of the work; the index is put in order after them. */
const shareOfRows = 0.8;

/** Writes a whole catalogue file. No journal: a file that was not finished is deleted, never mended. */
export function writeCatalogue(path: string, options: WriteOptions, content: Content): void {
  makePrivateFile(path);
  const db = new Database(path);
  try {
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('cache_size = -65536');
    db.pragma(`application_id = ${catalogueApplicationId}`);
    db.exec(catalogueSchema);
    gatherInMemory(db);
    db.exec('BEGIN');
    writeRows(db, options, content);
    for (const table of ['offer_text', 'offer_body', 'publisher_text', 'contact_text'] as const) {
      tidyIndex(db, table, () => options.onStep(shareOfRows));
    }
    writeVocabulary(db, () => options.onStep(shareOfRows));
    db.exec('COMMIT');
    // The version comes last: a file that has it is whole.
    db.pragma(`user_version = ${catalogueVersion}`);
  } finally {
    db.close();
  }
}

/** Each index keeps its new words in memory up to this size before it writes a piece. FTS5 6.6 */
function gatherInMemory(db: Database.Database): void {
  for (const table of ['offer_text', 'offer_body'] as const) {
    db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${indexBytesInMemory})`);
  }
}

function writeRows(db: Database.Database, options: WriteOptions, content: Content): void {
  const writeOffer = createOfferWriter(db);
  const writeContact = createContactWriter(db);
  const index = createIndexWriter(db, options.initialsOf);
  const publishers = new Map<string, number>();
  let rank = 0;
  let contactNumber = 0;
  let hasSample = false;

  function writeContacts(contacts: readonly ContactRow[]): void {
    for (const contact of contacts) {
      contactNumber += 1;
      writeContact({ ...contact, number: contactNumber });
      if (isWorthFinding(contact, contacts)) index.contact(contactNumber, contact);
    }
  }

  for (const { offer, links, contacts } of content.records) {
    rank += 1;
    writeOffer({ ...offer, rank }, links);
    index.offer(rank, offer, content.publisherNames.get(offer.publisher_id) ?? '');
    writeContacts(contacts);
    publishers.set(offer.publisher_id, (publishers.get(offer.publisher_id) ?? 0) + 1);
    hasSample ||= offer.source_kind === 'sample';
    if (rank % rowsPerTransaction === 0) db.exec('COMMIT; BEGIN');
    if (rank % rowsPerStep === 0) options.onStep((shareOfRows * rank) / content.total);
  }
  writeContacts(content.publisherContacts);
  writePublishers(db, publishers, content.publisherNames, (number, row) =>
    index.publisher(number, row),
  );
  db.prepare(`
    INSERT INTO meta (id, changed_at, offer_count, is_sample_loaded) VALUES (1, ?, ?, ?)`).run(
    options.changedAt,
    rank,
    Number(hasSample),
  );
}

/** A public page of support beside a fuller contact of the same offer would only stand there twice. */
function isWorthFinding(contact: ContactRow, all: readonly ContactRow[]): boolean {
  const isPageOnly = contact.name === null && contact.email === null && contact.phone === null;
  return !isPageOnly || !all.some((it) => it !== contact && it.url === contact.url);
}

function writePublishers(
  db: Database.Database,
  offerCounts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
  indexPublisher: (number: number, row: { publisher_id: string; name: string }) => void,
): void {
  const insert = db.prepare<[number, string, string, number]>(`
    INSERT INTO publisher (number, publisher_id, name, offer_count) VALUES (?, ?, ?, ?)`);
  let number = 0;
  for (const [publisherId, offerCount] of offerCounts) {
    number += 1;
    const name = names.get(publisherId) ?? '';
    insert.run(number, publisherId, name, offerCount);
    indexPublisher(number, { publisher_id: publisherId, name });
  }
}

function createIndexWriter(db: Database.Database, initialsOf: WriteOptions['initialsOf']) {
  const insertInto = (table: string) =>
    db.prepare<[number, string]>(`INSERT INTO ${table} (rowid, t) VALUES (?, ?)`);
  const insertOffer = insertInto('offer_text');
  const insertBody = insertInto('offer_body');
  const insertPublisher = insertInto('publisher_text');
  const insertContact = insertInto('contact_text');

  return {
    offer(rank: number, offer: RecordRows['offer'], knownName: string): void {
      const keys = searchedTexts.offer(offer, knownName);
      const initials = initialsOf(`${offer.name}\n${offer.publisher_name || knownName}`);
      insertOffer.run(rank, withInitials(keys, initials));
      insertBody.run(rank, withInitials(searchedTexts.body(keys, offer), initials));
    },
    publisher(number: number, row: { publisher_id: string; name: string }): void {
      insertPublisher.run(number, withInitials(searchedTexts.publisher(row), initialsOf(row.name)));
    },
    contact(number: number, row: ContactRow): void {
      insertContact.run(
        number,
        withInitials(searchedTexts.contact(row), initialsOf(row.name ?? '')),
      );
    },
  };
}
