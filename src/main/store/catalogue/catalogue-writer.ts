import type { ContactRow } from './contact-rows.ts';
import type { AskForHelp } from './index-help.ts';
import type { InitialsOf } from './index-offers.ts';
import type { RecordRows } from './old-catalogue.ts';
import { toRefusedRowError } from './refused-row.ts';
import { openCatalogueWriter, type WriteOptions } from './write-catalogue.ts';

/** Where a catalogue is written to, of which nothing is there yet. */
export type WriterPaths = {
  readonly next: string;
  /** Files whose names begin so. */
  readonly spool: string;
  /** The catalogue that rows may come from; undefined: none. */
  readonly old: string | undefined;
};

export type FinishOptions = Omit<WriteOptions, 'initialsOf'> & {
  readonly loadInitials: (isNeeded: boolean) => Promise<InitialsOf>;
};

/**
 * Writes a whole catalogue, in this thread or in another one: there, what a call could not do is told by a later
 * one. `@throws` AppError CATALOGUE_DAMAGED of the old catalogue when a row of it is refused.
 */
export type CatalogueWriter = {
  /** Takes an offer in with all that belongs to it. */
  readonly add: (rows: RecordRows) => void;
  readonly addPublisherContacts: (contacts: readonly ContactRow[]) => void;
  /** Undefined: more may come at once; else once it settles. */
  readonly room: () => Promise<void> | undefined;
  readonly offerCount: () => number;
  /** Writes everything that finds the rows. `hasHan`: names were taken in that have initials. */
  readonly finish: (options: FinishOptions, hasHan: boolean) => Promise<void>;
  /** Lets go of the files; what is not finished stays so. */
  readonly close: () => Promise<void>;
};

export type OpenWriter = (paths: WriterPaths, askForHelp?: AskForHelp) => CatalogueWriter;

/** Writes in this thread; of a large catalogue it asks another one to help with the index. */
export const openWriterHere: OpenWriter = ({ next, spool, old }, askForHelp) => {
  const writer = openCatalogueWriter(next, spool);

  function sound<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      throw toRefusedRowError(error, old);
    }
  }

  return {
    add: (rows) => sound(() => writer.add(rows)),
    addPublisherContacts: (contacts) => sound(() => writer.addPublisherContacts(contacts)),
    room: () => undefined,
    offerCount: writer.offerCount,
    async finish({ loadInitials, ...options }, hasHan) {
      const initialsOf = await loadInitials(hasHan);
      try {
        await writer.finish({ ...options, initialsOf }, askForHelp);
      } catch (error) {
        throw toRefusedRowError(error, old);
      }
    },
    close: () => Promise.resolve(writer.close()),
  };
};
