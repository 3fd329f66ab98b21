import type { Send } from '../../shared/contract.ts';
import type { SaveOutcome } from '../../shared/desk-bridge.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';

/** A file of the desk, as `catalogue.export` tells of it. */
export type FileToSave = { readonly downloadId: string; readonly fileName: string };

/** How the window reaches its desk; the same for both doors. */
export type Transport = {
  readonly send: Send;
  /** Hands a file to the desk and tells its upload id. @throws AppError */
  readonly upload: (file: File) => Promise<string>;
  /** Fetches a file that the desk made and hands it to the operator; it is gone from the desk then. @throws AppError */
  readonly save: (file: FileToSave) => Promise<SaveOutcome>;
  /** Opens the desk once more, beside this window; null: this door has one window. @throws AppError */
  readonly openWindow: (() => Promise<void>) | null;
  /** Tells of long jobs. Returns the function that ends the subscription. */
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
};
