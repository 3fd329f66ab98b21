import type { Contact } from '../../../shared/model/contact.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import type { SourceRecord } from '../../domain/catalogue/source-record.ts';
import { toCatalogueError } from './catalogue-error.ts';
import type { buildPaths } from './catalogue-swap.ts';
import {
  type CatalogueWriter,
  type FinishOptions,
  type OpenWriter,
  openWriterHere,
} from './catalogue-writer.ts';
import { checkCatalogue, checkChange } from './check-catalogue.ts';
import { type ContactRow, toContactRow } from './contact-rows.ts';
import { createKeySet } from './key-set.ts';
import { toOfferRow } from './offer-rows.ts';
import { createOldCatalogue, type OldCatalogue, type RecordRows } from './old-catalogue.ts';
import { openCatalogueFile } from './open-catalogue-file.ts';
import { toRefusedRowError } from './refused-row.ts';
import { createSmallChange, type SmallChange } from './small-change.ts';
import type { WriteOptions } from './write-catalogue.ts';
import { writeChange } from './write-change.ts';

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
  /** Of what is more than a small change. Absent: in this thread. */
  readonly openWriter?: OpenWriter;
};

const rowsPerStep = 200;
const han = /\p{Script=Han}/u;

export type CatalogueBuilder = ReturnType<typeof createCatalogueBuilder>;

/**
 * Builds the next catalogue beside the present one: first the records that come in, then what stays of
 * the present one, then `write`. A change that is little beside the present one is written as such, to lie over
 * it. The caller holds the build lock, and swaps or deletes what was built.
 * @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, and CATALOGUE_DAMAGED of the present
 * catalogue, which any method may meet; with `isOldDamaged` it is not looked at
 */
export function createCatalogueBuilder(
  paths: ReturnType<typeof buildPaths>,
  { isOldDamaged = false, isTrial = false, openWriter = openWriterHere }: BuilderOptions = {},
) {
  const old = isOldDamaged ? undefined : openOld(paths.current);
  const keys = createKeySet();
  const publisherContacts = new Map<string, ContactRow>();
  const droppedSources = new Set<string>();
  let small = old && !isTrial ? createSmallChange(old) : undefined;
  let writer: CatalogueWriter | undefined;
  let hasHan = false;

  function noteHan({ offer }: RecordRows): void {
    hasHan ||= han.test(offer.name) || han.test(offer.publisher_name);
  }

  function open(): CatalogueWriter {
    return openWriter({ next: paths.next, spool: paths.spool, old: old?.path });
  }

  function take(rows: RecordRows): void {
    noteHan(rows);
    if (small) {
      small.put(rows);
      return;
    }
    writer ??= open();
    writer.add(rows);
  }

  /** It is too much for a change: from now on all of the catalogue is written. */
  function becomeLarge(): void {
    const rows = small?.records() ?? [];
    small = undefined;
    for (const it of rows) take(it);
  }

  function writeSmall(
    { db, path }: OldCatalogue,
    change: SmallChange,
    put: readonly ContactRow[],
    options: WriteOptions,
  ): void {
    try {
      const isAnyReplaced = droppedSources.size + put.length > 0;
      const whole = change.toWhole(options.sources, { put, isReplaced, isAnyReplaced });
      writeChange(db, { change: paths.nextChange, spool: paths.spool }, whole, options);
    } catch (error) {
      throw toRefusedRowError(toCatalogueError(error, path), path);
    }
  }

  const isReplaced = (row: ContactRow): boolean =>
    droppedSources.has(row.source_id) || publisherContacts.has(row.id);

  return {
    /** Says that this offer will be added, or be left out. False: that was said before. */
    claim(key: OfferKey): boolean {
      if (!keys.add(key)) return false;
      small?.claim(key);
      if (small && !small.isSmall()) becomeLarge();
      return true;
    },
    has: (key: OfferKey): boolean => keys.has(key),

    /** Takes in an offer that was claimed. */
    add(incoming: IncomingOffer): void {
      if (!isTrial) take(toRows(incoming));
    },

    /** Undefined: more may be added at once; else once it settles. */
    room: (): Promise<void> | undefined => writer?.room(),

    addPublisherContact(contact: Contact, sourceId: string): void {
      publisherContacts.set(contact.id, toContactRow(contact, sourceId));
    },

    /** Lets the contacts of publishers go that this source brought, but for those that are added. */
    dropPublisherContacts: (sourceId: string): void => void droppedSources.add(sourceId),

    /** Lets stay what is there and nobody claimed. */
    async keepOld(onStep: () => void): Promise<void> {
      if (!old || isTrial) return;
      if (small?.keepChanged(keys.has)) {
        for (const rows of small.keptRecords()) noteHan(rows);
        return;
      }
      if (small) becomeLarge();
      let looked = 0;
      for (const rows of old.records()) {
        looked += 1;
        if (looked % rowsPerStep === 0) {
          onStep();
          // oxlint-disable-next-line no-await-in-loop -- until what was added is written
          await writer?.room();
        }
        const { publisher_id: publisherId, offer_id: offerId } = rows.offer;
        if (keys.add({ publisherId, offerId })) take(rows);
      }
      for (const row of old.publisherContacts()) {
        if (!isReplaced(row)) publisherContacts.set(row.id, row);
      }
    },

    /** Writes the whole catalogue in its order, or the change, with its search index, and checks it. */
    async write(options: FinishOptions): Promise<void> {
      if (isTrial) return;
      const added = [...publisherContacts.values()];
      if (old && small) {
        const initialsOf = await options.loadInitials(hasHan);
        writeSmall(old, small, added, { ...options, initialsOf });
        options.onStep(1);
        checkChange(paths.current, paths.nextChange);
        return;
      }
      writer ??= open();
      writer.addPublisherContacts(added);
      await writer.finish(options, hasHan);
      await writer.close();
      options.onStep(1);
      checkCatalogue(paths.next, writer.offerCount());
    },

    /** Settles once it has let go of its files. */
    async close(): Promise<void> {
      await writer?.close();
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
