import { join } from 'node:path';
import { domainToASCII, domainToUnicode } from 'node:url';

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
};

/**
 * Looks at every record of both files once and keeps what it finds in the file of flags.
 * @throws AppError CATALOGUE_DAMAGED, STORE_BUSY, STORE_DAMAGED, DISK_FULL
 */
export function runQualityJob({ dataFolder, basis, now }: QualityJob): void {
  const hand = readHandKept(dataFolder);
  const db = openCatalogueFile(join(dataFolder, catalogueFileName));
  try {
    writeQuality(dataFolder, { basis, madeAt: now.toISOString() }, ({ add }) => {
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
      const pass = createOfferPass({ overlay, contacts, tally, note, add });
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
