import Database from 'better-sqlite3';

import type { CatalogueSource } from '../../../shared/model/catalogue-source.ts';
import { toSortKey } from '../../domain/catalogue/catalogue-record.ts';
import { toFilterTerms } from '../../domain/search/offer-filters.ts';
import { blockSize } from '../../domain/search/place-set.ts';
import {
  catalogueApplicationId,
  catalogueIndexes,
  catalogueSchema,
  catalogueVersion,
} from './catalogue-schema.ts';
import { type ContactRow, createContactWriter } from './contact-rows.ts';
import { indexRecords, type InitialsOf } from './index-offers.ts';
import { writeKnownWords } from './known-words.ts';
import { createOfferOrder } from './offer-order.ts';
import { createOfferWriter, fromFlagBits } from './offer-rows.ts';
import type { RecordRows, SourceRecordRow } from './old-catalogue.ts';
import { createPostingWriter, layers, parts } from './posting-table.ts';
import { makePrivateFile } from './private-file.ts';
import { createPublisherList } from './publisher-list.ts';
import { openTermSpool } from './term-spool.ts';

export type WriteOptions = {
  /** The pinyin initials of each Chinese run of a text. */
  readonly initialsOf: InitialsOf;
  /** UTC, ISO 8601. */
  readonly changedAt: string;
  /** A UUID: of the act that makes this state. */
  readonly importId: string;
  /** What is taken back by going to the state before; null: nothing. */
  readonly undo: string | null;
  readonly sources: readonly Omit<CatalogueSource, 'offerCount'>[];
  /** Told after each short step, with the share that is written; may throw to end the work. */
  readonly onStep: (share: number) => void;
};

/** Of a record in the spool of offers: key, filter, body. */
const spoolPartCount = 3;
const rowsPerTransaction = 50_000;
const leastKnownLetters = 4;

/**
 * Writes a whole catalogue file: rows as they come, then, with `finish`, their order and what finds them.
 * No journal: a file that was not finished is deleted, never mended.
 */
export function openCatalogueWriter(path: string, spoolPath: string) {
  makePrivateFile(path);
  const db = new Database(path);
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('foreign_keys = OFF');
  db.pragma('cache_size = -16384');
  db.pragma(`application_id = ${catalogueApplicationId}`);
  db.exec(catalogueSchema);
  const spool = openTermSpool(`${spoolPath}-offers`, spoolPartCount);
  const contactSpool = openTermSpool(`${spoolPath}-contacts`, 1);
  const writeOffer = createOfferWriter(db);
  const writeContactRow = createContactWriter(db);
  const order = createOfferOrder();
  const publishers = createPublisherList();
  let offerCount = 0;
  let contactCount = 0;
  let hasSample = false;
  const heldBy = new Map<string, number>();
  const writeSourceRecord = db.prepare<SourceRecordRow>(`
    INSERT INTO source_record (publisher_id, offer_id, source_id, record_json)
    VALUES (@publisher_id, @offer_id, @source_id, @record_json)`);
  db.exec('BEGIN');

  function spoolOffer({ offer }: RecordRows): void {
    spool.named(offer.name);
    if (offer.publisher_name.trim() === '') spool.publisher(offer.publisher_id);
    else spool.named(offer.publisher_name);
    spool.text(offer.publisher_id);
    spool.text(offer.offer_id);
    spool.endPart();
    const markets = offer.markets_json === '[]' ? [] : toStrings(offer.markets_json);
    for (const term of toFilterTerms({ ...offer, markets, flags: fromFlagBits(offer.flags) }))
      spool.term(term);
    spool.endPart();
    if (offer.summary !== null) spool.text(offer.summary);
    if (offer.description !== null) spool.text(offer.description);
    spool.text(offer.keywords_json);
    spool.text(offer.categories_json);
    spool.endPart();
  }

  function addContacts(contacts: readonly ContactRow[], offerNumber: number | null): void {
    for (const contact of contacts) {
      contactCount += 1;
      writeContactRow({ ...contact, number: contactCount, offer_number: offerNumber });
      if (isWorthFinding(contact, contacts)) {
        contactSpool.named(contact.name ?? '');
        for (const text of [contact.email, contact.phone, contact.url, contact.note]) {
          if (text !== null) contactSpool.text(text);
        }
      }
      contactSpool.endPart();
    }
  }

  function writePlaces(sorted: Uint32Array): void {
    const insert = db.prepare<[number, number, Uint8Array]>(`
      INSERT INTO place (layer, block, numbers) VALUES (?, ?, ?)`);
    for (let start = 0; start < sorted.length; start += blockSize) {
      const numbers = sorted.slice(start, start + blockSize);
      insert.run(layers.base, start / blockSize, new Uint8Array(numbers.buffer));
    }
  }

  function writePublishers(sorted: Uint32Array, initialsOf: InitialsOf): void {
    const insert = db.prepare<[number, string, string, number]>(`
      INSERT INTO publisher (number, publisher_id, name, offer_count) VALUES (?, ?, ?, ?)`);
    const publisherSpool = openTermSpool(`${spoolPath}-publishers`, 1);
    try {
      const inOrder = publishers.inOrderOf(sorted);
      for (const [index, { id, name, offerCount: count }] of inOrder.entries()) {
        insert.run(index + 1, id, name, count);
        publisherSpool.named(name);
        publisherSpool.text(id);
        publisherSpool.endPart();
      }
      publisherSpool.finish();
      indexRecords(
        { spool: publisherSpool, order: ascending(inOrder.length), parts: [parts.publisher] },
        { write: createPostingWriter(db, layers.base), ...naming(initialsOf) },
      );
    } finally {
      publisherSpool.close();
    }
  }

  const naming = (initialsOf: InitialsOf) => ({
    initialsOf,
    nameOf: publishers.nameOf,
    onStep: () => undefined,
  });

  return {
    db,

    /** Takes an offer in with all that belongs to it. */
    add(rows: RecordRows): void {
      offerCount += 1;
      const { offer, links, contacts, sourceRecords } = rows;
      writeOffer(offerCount, offer, links);
      order.add(toPlace(offer));
      publishers.addOffer(offer.publisher_id, offer.publisher_name);
      spoolOffer(rows);
      addContacts(contacts, offerCount);
      for (const it of sourceRecords) writeSourceRecord.run(it);
      const holders = sourceRecords.length > 0 ? sourceRecords : [offer];
      for (const { source_id: id } of holders) heldBy.set(id, (heldBy.get(id) ?? 0) + 1);
      hasSample ||= offer.source_kind === 'sample';
      if (offerCount % rowsPerTransaction === 0) db.exec('COMMIT; BEGIN');
    },

    addPublisherContacts: (contacts: readonly ContactRow[]): void => addContacts(contacts, null),

    offerCount: (): number => offerCount,

    /** Writes everything that finds the rows. */
    finish(options: WriteOptions): void {
      spool.finish();
      contactSpool.finish();
      const sorted = order.sorted(createNameReader(db));
      writePlaces(sorted);
      const write = createPostingWriter(db, layers.base);
      const common = { ...naming(options.initialsOf), write };
      const counts = new Uint32Array(spool.wordCount());
      indexRecords(
        { spool, order: sorted, parts: [parts.key, parts.filter, parts.body] },
        {
          ...common,
          onWord: (number) => {
            counts[number] = (counts[number] ?? 0) + 1;
          },
          onStep: (done) => options.onStep((0.8 * done) / offerCount),
        },
      );
      const contactOrder = ascending(contactCount);
      indexRecords({ spool: contactSpool, order: contactOrder, parts: [parts.contact] }, common);
      writePublishers(sorted, options.initialsOf);
      options.onStep(0.8);
      writeSources(db, options.sources, heldBy);
      writeKnownWords(db, layers.base, toKnownWords(spool, counts));
      db.exec(catalogueIndexes);
      db.prepare(`
        INSERT INTO meta (id, changed_at, offer_count, is_sample_loaded, import_id, undo_json, base_id,
          base_offers, base_contacts)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
        options.changedAt,
        offerCount,
        Number(hasSample),
        options.importId,
        options.undo,
        options.importId,
        offerCount,
        contactCount,
      );
      db.exec('COMMIT');
      // The version comes last: a file that has it is whole.
      db.pragma(`user_version = ${catalogueVersion}`);
    },

    close(): void {
      if (!db.open) return;
      spool.close();
      contactSpool.close();
      db.close();
    },
  };
}

function toPlace(offer: RecordRows['offer']) {
  return toSortKey({
    offerId: offer.offer_id,
    name: '',
    isStopSell: offer.is_stop_sell === 1,
    cspState: offer.csp_state,
    popularity: offer.popularity,
  });
}

function createNameReader(db: Database.Database): (number: number) => string {
  const select = db.prepare<[number], { name: string; offer_id: string }>(`
    SELECT name, offer_id FROM offer WHERE number = ?`);
  return (number) => {
    const row = select.get(number);
    const key = { offerId: row?.offer_id ?? '', name: row?.name ?? '' };
    return toSortKey({ ...key, isStopSell: null, cspState: null, popularity: null }).name;
  };
}

function writeSources(
  db: Database.Database,
  sources: WriteOptions['sources'],
  heldBy: ReadonlyMap<string, number>,
): void {
  const insert = db.prepare(`
    INSERT INTO source (id, name, kind, file_name, imported_at, imported_by, offer_count, place)
    VALUES (@id, @name, @kind, @fileName, @importedAt, @importedBy, @offerCount, @place)`);
  for (const source of sources) insert.run({ ...source, offerCount: heldBy.get(source.id) ?? 0 });
}

function ascending(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => index + 1);
}

/** A public page of support beside a fuller contact of the same offer would only stand there twice. */
function isWorthFinding(contact: ContactRow, all: readonly ContactRow[]): boolean {
  const isPageOnly = contact.name === null && contact.email === null && contact.phone === null;
  return !isPageOnly || !all.some((it) => it !== contact && it.url === contact.url);
}

function toKnownWords(spool: ReturnType<typeof openTermSpool>, counts: Uint32Array) {
  return Array.from(counts, (count, number) => ({ word: spool.wordAt(number), count })).filter(
    ({ word, count }) => count > 0 && word.length >= leastKnownLetters && !hanStart.test(word),
  );
}

const hanStart = /^\p{Script=Han}/u;

function toStrings(json: string): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column holds a list of strings, by the schema of an offer
  return JSON.parse(json) as string[];
}
