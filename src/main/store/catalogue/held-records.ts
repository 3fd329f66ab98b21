import type { Database } from 'better-sqlite3';

import { ImportFlag } from '../../../shared/model/catalogue-import.ts';
import { CatalogueSource } from '../../../shared/model/catalogue-source.ts';
import { Contact } from '../../../shared/model/contact.ts';
import { Offer, type OfferKey } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import type { SourceRecord } from '../../domain/catalogue/source-record.ts';
import { toFilterTerm } from '../../domain/search/offer-filters.ts';
import { withCatalogueErrors } from './catalogue-error.ts';
import { contactColumns, type ContactRow, toContact } from './contact-rows.ts';
import type { OfferPlaces } from './offer-places.ts';
import {
  fromFlagBits,
  type LinkRow,
  offerColumns,
  type OfferRow,
  toStoredOffer,
} from './offer-rows.ts';
import { openCatalogueFile } from './open-catalogue-file.ts';
import { openPlaces } from './open-places.ts';
import { parts } from './posting-table.ts';

/** What is to be known of an offer before its record is read. */
export type HeldOffer = {
  readonly contentHash: string;
  /** The source that gives the name. */
  readonly sourceId: string;
  /** Several sources hold it. */
  readonly isShared: boolean;
  /** UTC, ISO 8601; null: its sources hold it. */
  readonly missingSince: string | null;
  readonly flags: readonly ImportFlag[];
};

type FindRow = Pick<
  OfferRow,
  'number' | 'content_hash' | 'source_id' | 'is_shared' | 'missing_since' | 'flags'
>;
type KeyRow = Pick<OfferRow, 'publisher_id' | 'offer_id' | 'name'>;
type SourceRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly file_name: string;
  readonly imported_at: string;
  readonly imported_by: string;
  readonly offer_count: number;
  readonly place: number;
};

/** Parses, so that a damaged file fails here and not three screens later. */
const HeldShape = z.strictObject({
  sourceId: z.string(),
  record: z.strictObject({
    offer: Offer.omit({ publisherKind: true }),
    description: z.string().nullable(),
    popularity: z.number().nullable(),
    contacts: z.array(Contact),
  }),
  missingSince: z.iso.datetime().nullable(),
  flags: z.array(ImportFlag),
});

export type HeldRecords = ReturnType<typeof createHeldRecords>;

/** Reads which sources hold what. @throws AppError CATALOGUE_DAMAGED from every method */
export function createHeldRecords(db: Database) {
  const sound = <Result>(act: () => Result): Result => withCatalogueErrors(db.name, act);
  const statements = sound(() => prepareReads(db));
  let places: OfferPlaces | undefined;

  function findRow({ publisherId, offerId }: OfferKey): FindRow | undefined {
    return statements.find.get(publisherId, offerId);
  }

  function alone(key: OfferKey): SourceRecord[] {
    const row = statements.offer.get(key.publisherId, key.offerId);
    if (!row) return [];
    const record = {
      offer: toStoredOffer(row, statements.links.all(row.number)),
      description: row.description,
      popularity: row.popularity,
      contacts: statements.contacts.all(row.number).map(toContact),
    };
    const flags = fromFlagBits(row.flags);
    return [{ sourceId: row.source_id, record, missingSince: row.missing_since, flags }];
  }

  const shared = ({ publisherId, offerId }: OfferKey): SourceRecord[] =>
    statements.heldJson.all(publisherId, offerId).map((json) => HeldShape.parse(JSON.parse(json)));

  /** Of the offers that it gives the name to. */
  function numbersOf(sourceId: string): Uint32Array {
    const term = toFilterTerm({ kind: 'source', value: sourceId });
    const wanted = { part: parts.filter, term, isBeginning: false };
    places ??= openPlaces(db).offers;
    return Uint32Array.from(places.find({ all: [[wanted]], none: [] }));
  }

  return {
    /** In the order of precedence. */
    sources: (): CatalogueSource[] => sound(() => statements.sources.all().map(toSource)),

    find: (key: OfferKey): HeldOffer | undefined =>
      sound(() => {
        const row = findRow(key);
        return (
          row && {
            contentHash: row.content_hash,
            sourceId: row.source_id,
            isShared: row.is_shared === 1,
            missingSince: row.missing_since,
            flags: fromFlagBits(row.flags),
          }
        );
      }),

    /** The ids of the sources that hold it, in no order. */
    holdersOf: (key: OfferKey): string[] =>
      sound(() => {
        const row = findRow(key);
        if (!row) return [];
        return row.is_shared === 1
          ? statements.holders.all(key.publisherId, key.offerId)
          : [row.source_id];
      }),

    /** The offer as each source has it, in no order. */
    held: (key: OfferKey): SourceRecord[] =>
      sound(() => (findRow(key)?.is_shared === 1 ? shared(key) : alone(key))),

    /** What its sources say together. */
    merged: (key: OfferKey): SourceRecord | undefined => sound(() => alone(key)[0]),

    /** What a source holds, alone or beside others. */
    *offersOf(sourceId: string): Generator<{ readonly key: OfferKey; readonly name: string }> {
      // In the order of the file, which is then read through once.
      for (const number of sound(() => numbersOf(sourceId).toSorted())) {
        const row = sound(() => statements.alone.get(number));
        if (row) yield toKey(row);
      }
      yield* toKeys(statements.sharedOf.iterate(sourceId), sound);
    },

    /** What several sources hold. */
    *sharedOffers(): Generator<{ readonly key: OfferKey; readonly name: string }> {
      yield* toKeys(statements.allShared.iterate(), sound);
    },

    /** Names the act that made this catalogue. */
    importId: (): string => sound(() => z.string().parse(statements.importId.get())),
    /** Names the act that wrote the catalogue as a whole, before it was changed. */
    baseId: (): string => sound(() => z.string().parse(statements.baseId.get())),
    /** What was written down for taking that act back; null: it cannot be. */
    undo: (): string | null => sound(() => z.string().nullable().parse(statements.undo.get())),
    close: (): void => void db.close(),
  };
}

/** As `openCatalogueFile`. */
export function openHeldRecords(path: string, changePath?: string): HeldRecords | undefined {
  const db = openCatalogueFile(path, changePath);
  if (!db) return undefined;
  try {
    return createHeldRecords(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepareReads(db: Database) {
  const byKey = `publisher_id = ? AND offer_id = ?`;
  return {
    sources: db.prepare<[], SourceRow>(`
      SELECT id, name, kind, file_name, imported_at, imported_by, offer_count, place
      FROM source ORDER BY place`),
    find: db.prepare<[string, string], FindRow>(`
      SELECT number, content_hash, source_id, is_shared, missing_since, flags
      FROM offer WHERE ${byKey}`),
    offer: db.prepare<[string, string], OfferRow>(`
      SELECT ${offerColumns.join(', ')} FROM offer WHERE ${byKey}`),
    links: db.prepare<[number], LinkRow>(`
      SELECT kind, url FROM offer_link WHERE number = ? ORDER BY position`),
    contacts: db.prepare<[number], ContactRow>(`
      SELECT ${contactColumns.join(', ')} FROM contact WHERE offer_number = ? ORDER BY number`),
    heldJson: db
      .prepare<[string, string], string>(`SELECT record_json FROM source_record WHERE ${byKey}`)
      .pluck(),
    holders: db
      .prepare<[string, string], string>(`SELECT source_id FROM source_record WHERE ${byKey}`)
      .pluck(),
    alone: db.prepare<[number], KeyRow>(`
      SELECT publisher_id, offer_id, name FROM offer WHERE number = ? AND is_shared = 0`),
    sharedOf: db.prepare<[string], KeyRow>(`
      SELECT publisher_id, offer_id, name FROM source_record JOIN offer USING (publisher_id, offer_id)
      WHERE source_record.source_id = ?`),
    allShared: db.prepare<[], KeyRow>(`
      SELECT publisher_id, offer_id,
        (SELECT name FROM offer WHERE publisher_id = it.publisher_id AND offer_id = it.offer_id) AS name
      FROM (SELECT DISTINCT publisher_id, offer_id FROM source_record) AS it`),
    importId: db.prepare(`SELECT import_id FROM meta WHERE id = 1`).pluck(),
    baseId: db.prepare(`SELECT base_id FROM meta WHERE id = 1`).pluck(),
    undo: db.prepare(`SELECT undo_json FROM meta WHERE id = 1`).pluck(),
  };
}

function* toKeys(
  rows: IterableIterator<KeyRow>,
  sound: <Result>(act: () => Result) => Result,
): Generator<{ readonly key: OfferKey; readonly name: string }> {
  try {
    for (;;) {
      const next = sound(() => rows.next());
      if (next.done) return;
      yield toKey(next.value);
    }
  } finally {
    rows.return?.();
  }
}

function toKey({ publisher_id: publisherId, offer_id: offerId, name }: KeyRow) {
  return { key: { publisherId, offerId }, name };
}

function toSource(row: SourceRow): CatalogueSource {
  return CatalogueSource.parse({
    id: row.id,
    name: row.name,
    kind: row.kind,
    fileName: row.file_name,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    offerCount: row.offer_count,
    place: row.place,
  });
}
