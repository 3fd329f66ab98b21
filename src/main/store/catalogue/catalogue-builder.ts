import Database from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import {
  type CatalogueRecord,
  hashContent,
  toSortKey,
} from '../../domain/catalogue/catalogue-record.ts';
import type { buildPaths } from './catalogue-swap.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { type ContactRow, toContactRow } from './contact-rows.ts';
import { toOfferRow } from './offer-rows.ts';
import { createOldCatalogue, type OldCatalogue, type RecordRows } from './old-catalogue.ts';
import { openCatalogueFile } from './open-catalogue-file.ts';
import { openStaging, type StagedRow } from './staging.ts';
import { writeCatalogue, type WriteOptions } from './write-catalogue.ts';

/** What a record means for the catalogue that is there. */
export type RecordFate = 'added' | 'changed' | 'unchanged' | 'duplicate';

type WhatIsOld = { readonly isSample: boolean };
type BuilderOptions = { readonly isOldDamaged?: boolean };

const noPlace = 0;
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
  { isOldDamaged = false }: BuilderOptions = {},
) {
  const old = isOldDamaged ? undefined : openOld(paths.current);
  const staging = openStaging(paths.staging);
  const publisherNames = new Map<string, string>();
  const publisherContacts = new Map<string, ContactRow>();
  let total = 0;
  let hasHan = false;

  function noteNames(publisherId: string, publisherName: string, name: string): void {
    hasHan ||= han.test(name) || han.test(publisherName);
    if (publisherName.trim() !== '' && !publisherNames.has(publisherId)) {
      publisherNames.set(publisherId, publisherName);
    }
  }

  return {
    /** Takes a record in, unless one with its key was taken in before. */
    add(record: CatalogueRecord): RecordFate {
      const { offer } = record;
      if (staging.has(offer)) return 'duplicate';
      const contentHash = hashContent(record);
      const rows: RecordRows = {
        offer: toOfferRow(record, { rank: noPlace, contentHash }),
        links: offer.links,
        contacts: record.contacts.map((contact) => toContactRow(contact, noPlace)),
      };
      const place = toSortKey({ ...offer, popularity: record.popularity });
      staging.add(offer, place, { old_rank: null, record_json: JSON.stringify(rows) });
      total += 1;
      noteNames(offer.publisherId, offer.publisherName, offer.name);

      const oldHash = old?.find(offer)?.contentHash;
      if (oldHash === undefined) return 'added';
      return oldHash === contentHash ? 'unchanged' : 'changed';
    },

    addPublisherContact(contact: Contact): void {
      publisherContacts.set(contact.id, toContactRow(contact, noPlace));
    },

    /** Whether the present catalogue has this offer from elsewhere than the sample. */
    isImported: (key: OfferKey): boolean => old?.find(key)?.isSample === false,

    /** Lets stay what is there, where nothing that came in replaces it and `isKept` agrees. */
    keepOld(isKept: (it: WhatIsOld) => boolean, onStep: () => void): void {
      if (!old) return;
      let looked = 0;
      for (const offer of old.offers()) {
        looked += 1;
        if (looked % rowsPerStep === 0) onStep();
        if (!isKept(offer) || staging.has(offer)) continue;
        staging.add(offer, offer.place, { old_rank: offer.rank, record_json: null });
        total += 1;
        noteNames(offer.publisherId, offer.publisherName, offer.place.name);
      }
      for (const row of old.publisherContacts()) {
        const isNew = !publisherContacts.has(row.id);
        if (isNew && isKept({ isSample: row.source_kind === 'sample' })) {
          publisherContacts.set(row.id, row);
        }
      }
    },

    /** Whether names were taken in that have pinyin initials. */
    hasHan: (): boolean => hasHan,

    /** Writes the whole catalogue in its order, with its search index, and checks it. */
    write(options: WriteOptions): void {
      try {
        writeCatalogue(paths.next, options, {
          total,
          records: readRecords(staging.inOrder(), old),
          publisherNames,
          publisherContacts: [...publisherContacts.values()],
        });
      } catch (error) {
        throw old && isRefusedRow(error)
          ? new AppError('CATALOGUE_DAMAGED', { path: old.path }, { cause: error })
          : error;
      }
      options.onStep(1);
      checkCatalogue(paths.next, total);
    },

    close(): void {
      staging.close();
      old?.close();
    },
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

function* readRecords(
  staged: Iterable<StagedRow>,
  old: OldCatalogue | undefined,
): Generator<RecordRows> {
  for (const { old_rank: oldRank, record_json: json } of staged) {
    if (json !== null) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `add` above, in this run
      yield JSON.parse(json) as RecordRows;
    } else if (old && oldRank !== null) {
      yield old.rows(oldRank);
    }
  }
}
