import Database from 'better-sqlite3';

import { type CatalogueSource, sampleSourceId } from '../../../shared/model/catalogue-source.ts';
import { rankedName, rankOf } from '../../domain/catalogue/offer-rank.ts';
import { blockSize } from '../../domain/search/place-set.ts';
import { wordIn, type WordList } from '../../domain/search/word-table.ts';
import {
  catalogueApplicationId,
  catalogueIndexes,
  catalogueSchema,
  catalogueVersion,
} from './catalogue-schema.ts';
import { type ContactRow, createContactWriter } from './contact-rows.ts';
import type { AskForHelp } from './index-help.ts';
import { indexRecords, indexTogether, type InitialsOf } from './index-offers.ts';
import { writeKnownWords } from './known-words.ts';
import { createOfferOrder } from './offer-order.ts';
import { createOfferWriter, type OfferRow } from './offer-rows.ts';
import { isKnownWord, offerPartCount, putContactTerms, putOfferTerms } from './offer-terms.ts';
import type { RecordRows, SourceRecordRow } from './old-catalogue.ts';
import { createPageWriter, createPostingWriter, parts } from './posting-table.ts';
import { makePrivateFile } from './private-file.ts';
import { createPublisherList, createPublisherWriter } from './publisher-list.ts';
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

/** Roughly how much of the time of `finish` the index of the offers takes. */
export const shareOfIndex = 0.8;
const rowsPerTransaction = 50_000;

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
  const spool = openTermSpool(`${spoolPath}-offers`, offerPartCount);
  const contactSpool = openTermSpool(`${spoolPath}-contacts`, 1);
  const writeOffer = createOfferWriter(db);
  const writeContactRow = createContactWriter(db);
  const order = createOfferOrder();
  const publishers = createPublisherList();
  let offerCount = 0;
  let contactCount = 0;
  const heldBy = new Map<string, number>();
  const writeSourceRecord = db.prepare<SourceRecordRow>(`
    INSERT INTO source_record (publisher_id, offer_id, source_id, record_json)
    VALUES (@publisher_id, @offer_id, @source_id, @record_json)`);
  db.exec('BEGIN');

  function addContacts(contacts: readonly ContactRow[], offerNumber: number | null): void {
    for (const contact of contacts) {
      contactCount += 1;
      writeContactRow({ ...contact, number: contactCount, offer_number: offerNumber });
      putContactTerms(contactSpool, contact, contacts);
    }
  }

  function writePlaces(sorted: Uint32Array): void {
    const insert = db.prepare<[number, Uint8Array]>(`
      INSERT INTO place (block, numbers) VALUES (?, ?)`);
    for (let start = 0; start < sorted.length; start += blockSize) {
      const numbers = sorted.slice(start, start + blockSize);
      insert.run(start / blockSize, new Uint8Array(numbers.buffer));
    }
  }

  function writePublishers(initialsOf: InitialsOf): void {
    const insert = createPublisherWriter(db);
    const publisherSpool = openTermSpool(`${spoolPath}-publishers`, 1);
    try {
      const inOrder = publishers.inOrder();
      for (const [index, publisher] of inOrder.entries()) {
        insert(index + 1, publisher);
        publisherSpool.named(publisher.name);
        publisherSpool.text(publisher.id);
        publisherSpool.endPart();
      }
      publisherSpool.finish();
      indexRecords(
        { spool: publisherSpool, order: ascending(inOrder.length), parts: [parts.publisher] },
        { write: createPostingWriter(db), ...naming(initialsOf) },
      );
    } finally {
      publisherSpool.close();
    }
  }

  const naming = (initialsOf: InitialsOf) => ({
    initialsOf,
    nameOf: (publisherId: string) => publishers.nameOf(publisherId),
    onStep: () => undefined,
  });

  return {
    db,

    /** Takes an offer in with all that belongs to it. */
    add(rows: RecordRows): void {
      offerCount += 1;
      const { offer, links, contacts, sourceRecords } = rows;
      writeOffer(offerCount, offer, links);
      order.add(rankOf(offer));
      publishers.addOffer(offer.publisher_id, offer.publisher_name);
      putOfferTerms(spool, offer);
      addContacts(contacts, offerCount);
      for (const it of sourceRecords) writeSourceRecord.run(it);
      const holders = sourceRecords.length > 0 ? sourceRecords : [offer];
      for (const { source_id: id } of holders) heldBy.set(id, (heldBy.get(id) ?? 0) + 1);
      if (offerCount % rowsPerTransaction === 0) db.exec('COMMIT; BEGIN');
    },

    addPublisherContacts: (contacts: readonly ContactRow[]): void => addContacts(contacts, null),

    offerCount: (): number => offerCount,

    /** Writes everything that finds the rows. */
    async finish(options: WriteOptions, askForHelp?: AskForHelp): Promise<void> {
      spool.finish();
      contactSpool.finish();
      const sorted = order.sorted(createNameReader(db));
      writePlaces(sorted);
      const write = createPostingWriter(db);
      const common = { ...naming(options.initialsOf), write };
      const shared = {
        content: spool.content(),
        order: sorted,
        parts: [parts.key, parts.filter, parts.body],
        turn: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
      };
      const isLarge = offerCount > blockSize;
      const helped = isLarge
        ? askForHelp?.({ ...shared, names: publishers.names() }, createPageWriter(db))
        : undefined;
      const onStep = (done: number): void => options.onStep(shareOfIndex * (done / offerCount));
      const ownCounts = await indexTogether(shared, { ...common, onStep });
      const otherCounts = await helped;
      const counts = ownCounts.map((count, number) => count + (otherCounts?.[number] ?? 0));
      const contactOrder = ascending(contactCount);
      indexRecords({ spool: contactSpool, order: contactOrder, parts: [parts.contact] }, common);
      writePublishers(options.initialsOf);
      options.onStep(shareOfIndex);
      writeSources(db, options.sources, heldBy);
      writeKnownWords(db, toKnownWords(shared.content.words, counts));
      db.exec(catalogueIndexes);
      db.prepare(`
        INSERT INTO meta (id, changed_at, offer_count, is_sample_loaded, import_id, undo_json, base_id)
        VALUES (1, ?, ?, ?, ?, ?, ?)`).run(
        options.changedAt,
        offerCount,
        Number((heldBy.get(sampleSourceId) ?? 0) > 0),
        options.importId,
        options.undo,
        options.importId,
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

function createNameReader(db: Database.Database): (number: number) => string {
  const select = db.prepare<[number], Pick<OfferRow, 'name' | 'publisher_id' | 'offer_id'>>(`
    SELECT name, publisher_id, offer_id FROM offer WHERE number = ?`);
  return (number) => {
    const row = select.get(number);
    return row ? rankedName(row) : '';
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

function toKnownWords(words: WordList, counts: Uint32Array) {
  return Array.from(counts, (count, number) => ({ word: wordIn(words, number), count })).filter(
    ({ word, count }) => count > 0 && isKnownWord(word),
  );
}
