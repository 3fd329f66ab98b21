import type { Reply } from './contract.ts';

/** What the preload script gives the page of the Electron window as `window.desk`, and nothing more. */
export type DeskBridge = {
  readonly send: (name: string, input: unknown) => Promise<Reply>;
  /** Asks where a file of the desk is to lie, and puts it there; the value of the reply is a `SaveOutcome`. */
  readonly save: (downloadId: string) => Promise<Reply>;
  /** Tells of every `DeskEvent`. Returns the function that ends the subscription. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
};

/** Whether somebody chose a place for a file, or thought better of it. */
export const saveOutcomes = ['saved', 'cancelled'] as const;
export type SaveOutcome = (typeof saveOutcomes)[number];

/** The one channel of calls into main, the one that saves a file, and the one of events out of it. */
export const callChannel = 'desk';
export const saveChannel = 'desk-save';
export const eventChannel = 'desk-event';
