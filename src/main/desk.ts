import type { Reply } from '../shared/contract.ts';
import type { DeskEvent } from '../shared/desk-event.ts';
import type { Downloads } from './services/downloads.ts';
import type { PrintPdf } from './services/print-pdf.ts';
import type { Uploads } from './services/uploads.ts';

/** A running desk, as every door sees it. */
export type Desk = {
  /** The one way in: validates, calls, and always replies. */
  readonly call: (name: unknown, input: unknown) => Promise<Reply>;
  /** Files that a door took in and that a procedure may read. */
  readonly uploads: Uploads;
  /** Files that a procedure made, each handed out once. */
  readonly downloads: Downloads;
  /** Tells of long jobs. Returns the function that ends the subscription. */
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
  /**
   * Settles once no catalogue of version 1 is left to be carried over; windows open before that.
   * @throws AppError CATALOGUE_OUTDATED when that did not succeed
   */
  readonly catalogueReady: Promise<void>;
  /** Ends jobs, closes the files. Safe to call twice. */
  readonly close: () => Promise<void>;
};

export type DeskOptions = {
  /** The desk's own folder: the desk file and the catalogue file. Made when missing (0700). */
  readonly dataFolder: string;
  /** The shipped `resources`. */
  readonly resourcesFolder: string;
  /** Where unexpected errors go; never given customer text on purpose. */
  readonly log: (error: unknown) => void;
  /** Absent: the browser at hand prints. */
  readonly printPdf?: PrintPdf;
};
