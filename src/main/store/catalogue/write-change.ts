import Database from 'better-sqlite3';

import { type CatalogueSource, sampleSourceId } from '../../../shared/model/catalogue-source.ts';
import { compareRanks, createRankFinder, rankOf } from '../../domain/catalogue/offer-rank.ts';
import { comparePublishers } from '../../domain/catalogue/publisher-names.ts';
import {
  blockSize,
  createPlaceSet,
  packSet,
  type PlaceSet,
} from '../../domain/search/place-set.ts';
import type { WordCount } from '../../domain/search/similar-words.ts';
import { type BaseReads, createBaseReads } from './base-reads.ts';
import { catalogueApplicationId, catalogueIndexes, catalogueVersion } from './catalogue-schema.ts';
import { changeSchema } from './change-file.ts';
import { type ChangedPublishers, changePublishers } from './change-publishers.ts';
import { type ContactRow, createContactWriter } from './contact-rows.ts';
import { indexRecords } from './index-offers.ts';
import { writeKnownWords } from './known-words.ts';
import { createOfferWriter, type OfferRow } from './offer-rows.ts';
import { forEachKnownWord, offerPartCount, putContactTerms, putOfferTerms } from './offer-terms.ts';
import type { RecordRows } from './old-catalogue.ts';
import { createPostingWriter, parts } from './posting-table.ts';
import { makePrivateFile } from './private-file.ts';
import { createPublisherWriter, type ListedPublisher } from './publisher-list.ts';
import { openTermSpool } from './term-spool.ts';
import type { WriteOptions } from './write-catalogue.ts';

/** Everything that is to be read otherwise than the catalogue says that was written as a whole. */
export type WholeChange = {
  /** Offers that were changed or are new. */
  readonly records: readonly RecordRows[];
  /** The numbers of the offers that do not count any more. */
  readonly hidden: ReadonlySet<number>;
  readonly publisherContacts: readonly ContactRow[];
  /** The numbers of the publishers' contacts that do not count any more. */
  readonly hiddenPublisherContacts: Iterable<number>;
  /** Of all sources, those that hold nothing here too. */
  readonly sources: readonly CatalogueSource[];
};

type Options = Omit<WriteOptions, 'sources'>;
type Paths = { readonly change: string; readonly spool: string };

/**
 * Writes the file of changes that lies over the catalogue `base`; `paths` are of files that are not there yet.
 * No journal: a file that was not finished is deleted, never mended.
 */
export function writeChange(
  base: Database.Database,
  paths: Paths,
  change: WholeChange,
  options: Options,
): void {
  const reads = createBaseReads(base);
  const gone = Array.from(change.hidden, (number) => reads.offer(number)).filter(
    (row) => row !== undefined,
  );
  const publishers = changePublishers(
    reads,
    gone,
    change.records.map(({ offer }) => offer),
  );
  const hidden = new Set(change.hidden);
  const records = [...change.records];
  // What is found by the name of its publisher alone is found by the new one.
  for (const row of publishers.renamed.flatMap((id) => reads.unnamedOf(id))) {
    if (hidden.has(row.number)) continue;
    hidden.add(row.number);
    records.push(reads.rowsOf(row));
  }
  const ranked = records
    .map((rows) => ({ rows, rank: rankOf(rows.offer) }))
    .toSorted((one, other) => compareRanks(one.rank, other.rank));
  const places = reads.places();
  const findPlace = createRankFinder(places.length, (place) => {
    const row = reads.ranked(places[place] ?? 0);
    if (!row) throw new Error(`no offer at place ${place}`);
    return rankOf(row);
  });

  makePrivateFile(paths.change);
  const db = openNew(paths.change);
  const writer = createWriter(db, reads, publishers, paths.spool, options);
  try {
    for (const { rows } of ranked) writer.addOffer(rows);
    writer.addContacts(change.publisherContacts, null);
    writer.index();
    writePlaces(
      db,
      reads.offerCount,
      ranked.map(({ rank }) => findPlace(rank)),
    );
    writeHidden(db, reads, hidden, change.hiddenPublisherContacts, publishers.hidden);
    writeHiddenPlaces(db, places, hidden);
    writeKnownWords(db, countWords(gone, change.records));
    writeSources(db, change.sources);
    db.exec(catalogueIndexes);
    const offerCount = reads.offerCount - hidden.size + records.length;
    writeMeta(db, reads.id(), offerCount, change.sources, options);
    db.exec('COMMIT');
    // The version comes last: a file that has it is whole.
    db.pragma(`user_version = ${catalogueVersion}`);
  } finally {
    writer.close();
    db.close();
  }
}

function openNew(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('foreign_keys = OFF');
  db.pragma(`application_id = ${catalogueApplicationId}`);
  db.exec(changeSchema);
  db.exec('BEGIN');
  return db;
}

/** Puts rows behind those of the catalogue, and what finds them. */
function createWriter(
  db: Database.Database,
  base: BaseReads,
  publishers: ChangedPublishers,
  spoolPath: string,
  { initialsOf, onStep }: Options,
) {
  const offers = openTermSpool(`${spoolPath}-offers`, offerPartCount);
  const contacts = openTermSpool(`${spoolPath}-contacts`, 1);
  const listed = openTermSpool(`${spoolPath}-publishers`, 1);
  const writeOffer = createOfferWriter(db);
  const writeContact = createContactWriter(db);
  const writeSourceRecord = db.prepare(`
    INSERT INTO source_record (publisher_id, offer_id, source_id, record_json)
    VALUES (@publisher_id, @offer_id, @source_id, @record_json)`);
  const counts = { offers: 0, contacts: 0 };

  function addContacts(rows: readonly ContactRow[], offerNumber: number | null): void {
    for (const row of rows) {
      counts.contacts += 1;
      const number = base.contactCount + counts.contacts;
      writeContact({ ...row, number, offer_number: offerNumber });
      putContactTerms(contacts, row, rows);
    }
  }

  return {
    addContacts,

    addOffer({ offer, links, contacts: rows, sourceRecords }: RecordRows): void {
      counts.offers += 1;
      const number = base.offerCount + counts.offers;
      writeOffer(number, offer, links);
      putOfferTerms(offers, offer);
      addContacts(rows, number);
      for (const row of sourceRecords) writeSourceRecord.run(row);
    },

    index(): void {
      const writePublisher = createPublisherWriter(db);
      const writePublisherPlace = db.prepare<[number, number]>(`
        INSERT INTO publisher_place (number, after) VALUES (?, ?)`);
      for (const [index, publisher] of publishers.listed.entries()) {
        const number = base.publisherCount + index + 1;
        writePublisher(number, publisher);
        writePublisherPlace.run(number, findPublisherPlace(base, publisher));
        listed.named(publisher.name);
        listed.text(publisher.id);
        listed.endPart();
      }
      const common = {
        write: createPostingWriter(db),
        initialsOf,
        nameOf: publishers.nameOf,
        onStep: (done: number) => onStep(Math.min(1, done / (counts.offers + 1))),
      };
      const all = [
        { spool: offers, count: counts.offers, parts: [parts.key, parts.filter, parts.body] },
        { spool: contacts, count: counts.contacts, parts: [parts.contact] },
        { spool: listed, count: publishers.listed.length, parts: [parts.publisher] },
      ];
      for (const { spool, count, parts: wanted } of all) {
        spool.finish();
        const order = Uint32Array.from({ length: count }, (_, index) => index + 1);
        indexRecords({ spool, order, parts: wanted }, common);
      }
    },

    close(): void {
      for (const spool of [offers, contacts, listed]) spool.close();
    },
  };
}

/** Behind how many publishers of the catalogue this one stands. */
function findPublisherPlace(base: BaseReads, publisher: ListedPublisher): number {
  let [low, high] = [0, base.publisherCount];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = base.publisherAt(middle + 1);
    if (other && comparePublishers(other, publisher) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `after`: behind how many places of the catalogue each offer stands, in their order. */
function writePlaces(db: Database.Database, last: number, after: readonly number[]): void {
  const insert = db.prepare<[number, Uint8Array, Uint8Array]>(`
    INSERT INTO place (block, numbers, after) VALUES (?, ?, ?)`);
  for (let start = 0; start < after.length; start += blockSize) {
    const behind = Uint32Array.from(after.slice(start, start + blockSize));
    const numbers = behind.map((_, index) => last + start + index + 1);
    insert.run(start / blockSize, new Uint8Array(numbers.buffer), new Uint8Array(behind.buffer));
  }
}

function writeHidden(
  db: Database.Database,
  base: BaseReads,
  offers: ReadonlySet<number>,
  publisherContacts: Iterable<number>,
  publishers: Iterable<number>,
): void {
  const insertInto = (table: string, numbers: Iterable<number>): void => {
    const insert = db.prepare<[number]>(`INSERT INTO ${table} (number) VALUES (?)`);
    for (const number of numbers) insert.run(number);
  };
  insertInto('hidden_offer', offers);
  insertInto('hidden_contact', [
    ...publisherContacts,
    ...Array.from(offers, (number) => base.contactsOf(number)).flat(),
  ]);
  insertInto('hidden_publisher', publishers);
}

function writeHiddenPlaces(
  db: Database.Database,
  places: Uint32Array,
  hidden: ReadonlySet<number>,
): void {
  const sets = new Map<number, PlaceSet>();
  for (const [place, number] of places.entries()) {
    if (!hidden.has(number)) continue;
    const block = Math.floor(place / blockSize);
    const set = sets.get(block) ?? createPlaceSet();
    sets.set(block, set);
    const inBlock = place % blockSize;
    set[inBlock >>> 5] = (set[inBlock >>> 5] ?? 0) | (1 << (inBlock & 31));
  }
  const insert = db.prepare<[number, Uint8Array]>(`
    INSERT INTO hidden_place (block, places) VALUES (?, ?)`);
  for (const [block, set] of sets) insert.run(block, packSet(set));
}

/** How many offers more, or fewer, hold each word of names and keys. */
function countWords(gone: readonly OfferRow[], put: readonly RecordRows[]): WordCount[] {
  const counts = new Map<string, number>();
  const count = (row: OfferRow, by: number): void =>
    forEachKnownWord(row, (word) => counts.set(word, (counts.get(word) ?? 0) + by));
  for (const row of gone) count(row, -1);
  for (const { offer } of put) count(offer, 1);
  return Array.from(counts, ([word, by]) => ({ word, count: by })).filter((it) => it.count !== 0);
}

function writeSources(db: Database.Database, sources: readonly CatalogueSource[]): void {
  const insert = db.prepare(`
    INSERT INTO source (id, name, kind, file_name, imported_at, imported_by, offer_count, place)
    VALUES (@id, @name, @kind, @fileName, @importedAt, @importedBy, @offerCount, @place)`);
  for (const source of sources) insert.run(source);
}

function writeMeta(
  db: Database.Database,
  baseId: string,
  offerCount: number,
  sources: readonly CatalogueSource[],
  { changedAt, importId, undo }: Options,
): void {
  const hasSample = sources.some(({ id, offerCount: count }) => id === sampleSourceId && count > 0);
  db.prepare(`
    INSERT INTO meta (id, changed_at, offer_count, is_sample_loaded, import_id, undo_json, base_id)
    VALUES (1, ?, ?, ?, ?, ?, ?)`).run(
    changedAt,
    offerCount,
    Number(hasSample),
    importId,
    undo,
    baseId,
  );
}
