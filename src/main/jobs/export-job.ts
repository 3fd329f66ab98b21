import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

import { AppError } from '../../shared/errors.ts';
import type { Contact } from '../../shared/model/contact.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { FlagDismissal, QualityKind } from '../../shared/model/quality.ts';
import { exportColumns } from '../domain/catalogue/export/export-lists.ts';
import type { ExportWriter, Sink } from '../domain/catalogue/export/export-writer.ts';
import { createCsvWriter } from '../domain/catalogue/export/write-csv.ts';
import { createJsonWriter } from '../domain/catalogue/export/write-json.ts';
import { createWorkbookWriter } from '../domain/catalogue/export/write-workbook.ts';
import { ownFormat, ownVersion } from '../domain/catalogue/own-record.ts';
import type { HandKeptOffer } from '../domain/offers/merged-offer.ts';
import type { OfferMerge } from '../domain/quality/merge-offers.ts';
import type { OfferFilter } from '../domain/search/offer-filters.ts';
import { openCatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { ContactFilterQuery } from '../store/contact-filter-sql.ts';
import type { AllContactMarks } from '../store/desk/contact-mark-repository.ts';
import { openExportRecords } from './export-records.ts';

export type ExportJob = {
  readonly dataFolder: string;
  /** Where the file is to be made; nothing lies there yet. */
  readonly path: string;
  /** One number; not zero: stop. */
  readonly cancelFlag: SharedArrayBuffer;
  readonly what: 'offers' | 'contacts' | 'flags';
  readonly form: 'csv' | 'xlsx' | 'json';
  /** UTC, ISO 8601. */
  readonly madeAt: string;
  readonly offers: ExportedOffers;
  /** Null: of a list of contacts there is no question. */
  readonly contacts: ExportedContacts | null;
  /** Null: of flags there is no question. */
  readonly flags: ExportedFlags | null;
  readonly handKept: readonly HandKeptOffer[];
  readonly handContacts: readonly Contact[];
  /** Records that were set aside: the offer that is kept speaks for them. */
  readonly merged: readonly Pick<OfferMerge, 'away' | 'kept' | 'taken'>[];
  /** What the desk knows of the contacts of either file. */
  readonly marks: AllContactMarks;
};

/** Which offers; where nothing narrows them, all. */
export type ExportedOffers = {
  /** These alone, and none of the rest counts; null: all that the rest says. */
  readonly keys: readonly OfferKey[] | null;
  readonly words: string;
  readonly filters: readonly OfferFilter[];
  /** Offers that stand before those of the catalogue, because they were written by hand. */
  readonly own: readonly OfferKey[];
  readonly except: readonly OfferKey[];
};

type ExportedContacts = {
  readonly query: ContactFilterQuery;
  /** The ids of those kept by hand that are wanted. */
  readonly byHand: readonly string[];
};

type ExportedFlags = {
  readonly kinds: readonly QualityKind[];
  /** By the ids of the flags. */
  readonly dismissals: ReadonlyMap<string, FlagDismissal | null>;
};

export type ExportedFile = { readonly records: number; readonly sizeBytes: number };

const rowsBetweenLooks = 500;

/**
 * Writes one list into a file of its own; on any failure nothing stays.
 * @throws AppError EXPORT_CANCELLED, EXPORT_VALUE_TOO_LONG, EXPORT_CATALOGUE_CHANGED, DISK_FULL
 */
export function runExportJob(job: ExportJob, onProgress: (records: number) => void): ExportedFile {
  const descriptor = openSync(job.path, 'wx', 0o600);
  try {
    const records = writeOpen(job, descriptor, onProgress);
    return { records, sizeBytes: statSync(job.path).size };
  } catch (error) {
    rmSync(job.path, { force: true });
    throw error;
  }
}

/** Whatever comes of it, the file is closed: some systems delete no open one. */
function writeOpen(
  job: ExportJob,
  descriptor: number,
  onProgress: (records: number) => void,
): number {
  try {
    return writeList(job, (bytes) => writeAll(descriptor, bytes), onProgress);
  } finally {
    closeSync(descriptor);
  }
}

function writeList(job: ExportJob, sink: Sink, onProgress: (records: number) => void): number {
  const flag = new Int32Array(job.cancelFlag);
  const catalogue = openCatalogueStore(job.dataFolder);
  try {
    const before = catalogue.changedAt();
    const writer = createWriter(job, sink, { sources: catalogue.sources() });
    let records = 0;
    for (const item of openExportRecords(job, catalogue)) {
      if (records % rowsBetweenLooks === 0) {
        if (Atomics.load(flag, 0) !== 0) throw new AppError('EXPORT_CANCELLED');
        onProgress(records);
      }
      writer.add(item);
      records += 1;
    }
    // What was read page by page may be neither the old catalogue nor the new one.
    if (catalogue.changedAt() !== before) throw new AppError('EXPORT_CATALOGUE_CHANGED');
    writer.finish();
    return records;
  } finally {
    catalogue.close();
  }
}

function createWriter({ form, what, madeAt }: ExportJob, sink: Sink, about: object): ExportWriter {
  const columns = exportColumns[what];
  if (form === 'csv') return createCsvWriter(sink, columns);
  if (form === 'xlsx') {
    return createWorkbookWriter(sink, { sheetName: what, columns, madeAt: new Date(madeAt) });
  }
  const format = what === 'offers' ? ownFormat : `fingerpost-${what}`;
  return createJsonWriter(sink, { format, version: ownVersion, madeAt, ...about });
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) at += writeSync(descriptor, bytes, at);
}
