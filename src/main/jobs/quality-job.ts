import { join } from 'node:path';
import { domainToASCII, domainToUnicode } from 'node:url';

import { AppError } from '../../shared/errors.ts';
import type { QualityRecord } from '../../shared/model/quality.ts';
import { createAddressBook } from '../domain/quality/address-book.ts';
import { createPublisherTally } from '../domain/quality/publisher-tally.ts';
import { catalogueFileName } from '../store/catalogue/catalogue-schema.ts';
import { createHeldRecords } from '../store/catalogue/held-records.ts';
import { openCatalogueFile } from '../store/catalogue/open-catalogue-file.ts';
import { createQualityReads } from '../store/catalogue/quality-reads.ts';
import { readHandKept, type HandKeptFacts } from '../store/desk/hand-kept-reads.ts';
import { writeQuality } from '../store/quality/write-quality.ts';
import { createContactFacts } from './quality-contacts.ts';
import { readHandOverlay } from './quality-hand.ts';
import { createOfferPass } from './quality-offers.ts';

export type QualityJob = {
  readonly dataFolder: string;
  /** What the file is said to be made of. */
  readonly basis: string;
  readonly now: Date;
  /** One number; not zero: stop. */
  readonly cancelFlag: SharedArrayBuffer;
};

const recordsBetweenLooks = 1_000;

/**
 * Looks at every record of both files once and keeps what it finds in the file of flags. `onProgress` hears which
 * share of the offers was looked at. Stopped, it leaves the file of before.
 * @throws AppError QUALITY_STOPPED, CATALOGUE_DAMAGED, STORE_BUSY, STORE_DAMAGED, DISK_FULL
 */
export function runQualityJob(
  { dataFolder, basis, now, cancelFlag }: QualityJob,
  onProgress: (share: number) => void,
): void {
  const stop = new Int32Array(cancelFlag);
  const hand = readHandKept(dataFolder);
  const db = openCatalogueFile(join(dataFolder, catalogueFileName));
  try {
    writeQuality(dataFolder, { basis, madeAt: now.toISOString() }, ({ add, addOffer }) => {
      const overlay = readHandOverlay(hand);
      const reads = db && createQualityReads(db);
      const held = db && createHeldRecords(db);
      const book = createAddressBook(ownHosts(hand), {
        toAscii: domainToASCII,
        toUnicode: domainToUnicode,
      });
      const tally = createPublisherTally(now);
      const note = (address: string, record: Omit<QualityRecord, 'value'>): void =>
        book.add(address, { ...record, value: address });

      const contacts = createContactFacts({ hand, tally, note });
      if (reads) contacts.readAll(reads);
      const total = reads?.count() ?? 0;
      const look = (count: number): void => {
        if (count % recordsBetweenLooks !== 0) return;
        if (Atomics.load(stop, 0) !== 0) throw new AppError('QUALITY_STOPPED');
        onProgress(total === 0 ? 0 : Math.min(1, count / total));
      };
      const pass = createOfferPass({ overlay, contacts, tally, note, add, addOffer, look });
      pass.run(reads, held);
      for (const flag of book.flags()) add(flag);
      for (const flag of tally.flags()) add(flag);
    });
  } finally {
    db?.close();
  }
}

/** Domains of the desk's own contacts: those that somebody would imitate. */
function ownHosts({ contacts }: HandKeptFacts): string[] {
  return contacts
    .filter(({ scope }) => scope === 'indirect-provider' || scope === 'microsoft')
    .flatMap(({ email }) => email?.split('@').at(-1)?.toLowerCase() ?? []);
}
