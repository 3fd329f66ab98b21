import Database from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import type { SourceRecord } from '../../domain/catalogue/source-record.ts';
import type { buildPaths } from './catalogue-swap.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { type ContactRow, toContactRow } from './contact-rows.ts';
import { createKeySet } from './key-set.ts';
import { toOfferRow } from './offer-rows.ts';
import { createOldCatalogue, type OldCatalogue, type RecordRows } from './old-catalogue.ts';
import { openCatalogueFile } from './open-catalogue-file.ts';
import { openCatalogueWriter, type WriteOptions } from './write-catalogue.ts';

/** An offer as the sources hold it together, and what each of them says; `held` has one where only one holds it. */
export type IncomingOffer = {
  readonly merged: SourceRecord;
  readonly held: readonly SourceRecord[];
  /** Of the merged record. */
  readonly contentHash: string;
};

type BuilderOptions = {
  readonly isOldDamaged?: boolean;
  /** Only claims: nothing is written. */
  readonly isTrial?: boolean;
};

const rowsPerStep = 200;
const han = /\p{Script=Han}/u;

export type CatalogueBuilder = ReturnType<typeof createCatalogueBuilder>;

/**
 * Builds the next catalogue beside the present one: first the records that come in, then what stays of
 * the present one, then `write`. The caller holds the build lock, and swaps or deletes what was built.
 * @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, and CATALOGUE_DAMAGED of the present
 * catalogue, which any method may meet; with `isOldDamaged` it is not looked at
 */
export function createCatalogueBuilder(
  paths: ReturnType<typeof buildPaths>,
  { isOldDamaged = false, isTrial = false }: BuilderOptions = {},
) {
  const old = isOldDamaged ? undefined : openOld(paths.current);
  const writer = isTrial ? undefined : openCatalogueWriter(paths.next, paths.spool);
  const keys = createKeySet();
  const publisherContacts = new Map<string, ContactRow>();
  const droppedSources = new Set<string>();
  let hasHan = false;

  function take(rows: RecordRows): void {
    hasHan ||= han.test(rows.offer.name) || han.test(rows.offer.publisher_name);
    try {
      writer?.add(rows);
    } catch (error) {
      throw old && isRefusedRow(error)
        ? new AppError('CATALOGUE_DAMAGED', { path: old.path }, { cause: error })
        : error;
    }
  }

  return {
    /** Says that this offer will be added, or be left out. False: that was said before. */
    claim: (key: OfferKey): boolean => keys.add(key),
    has: (key: OfferKey): boolean => keys.has(key),

    /** Takes in an offer that was claimed. */
    add(incoming: IncomingOffer): void {
      if (writer) take(toRows(incoming));
    },

    addPublisherContact(contact: Contact, sourceId: string): void {
      publisherContacts.set(contact.id, toContactRow(contact, sourceId));
    },

    /** Lets the contacts of publishers go that this source brought, but for those that are added. */
    dropPublisherContacts: (sourceId: string): void => void droppedSources.add(sourceId),

    /** Lets stay what is there and nobody claimed. */
    keepOld(onStep: () => void): void {
      if (!old || !writer) return;
      let looked = 0;
      for (const rows of old.records()) {
        looked += 1;
        if (looked % rowsPerStep === 0) onStep();
        const { publisher_id: publisherId, offer_id: offerId } = rows.offer;
        if (keys.add({ publisherId, offerId })) take(rows);
      }
      for (const row of old.publisherContacts()) {
        if (droppedSources.has(row.source_id) || publisherContacts.has(row.id)) continue;
        publisherContacts.set(row.id, row);
      }
    },

    /** Whether names were taken in that have pinyin initials. */
    hasHan: (): boolean => hasHan,

    /** Writes the whole catalogue in its order, with its search index, and checks it. */
    write(options: WriteOptions): void {
      if (!writer) return;
      writer.addPublisherContacts([...publisherContacts.values()]);
      writer.finish(options);
      writer.close();
      options.onStep(1);
      checkCatalogue(paths.next, writer.offerCount());
    },

    close(): void {
      writer?.close();
      old?.close();
    },
  };
}

function toRows({ merged, held, contentHash }: IncomingOffer): RecordRows {
  const { record, sourceId } = merged;
  const { publisherId, offerId } = record.offer;
  const isShared = held.length > 1;
  return {
    offer: toOfferRow(record, { ...merged, contentHash, isShared }),
    links: record.offer.links,
    contacts: record.contacts.map((contact) => toContactRow(contact, sourceId)),
    sourceRecords: (isShared ? held : []).map((it) => ({
      publisher_id: publisherId,
      offer_id: offerId,
      source_id: it.sourceId,
      record_json: JSON.stringify(it),
    })),
  };
}

function openOld(path: string): OldCatalogue | undefined {
  const db = openCatalogueFile(path);
  if (!db) return undefined;
  try {
    return createOldCatalogue(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** New records fit the tables by their types; only a row of a damaged file is refused by them. */
function isRefusedRow(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(error.code);
}
