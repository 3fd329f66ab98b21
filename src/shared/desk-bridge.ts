import type { Reply } from './contract.ts';

/** What the preload script gives the page of the Electron window as `window.desk`, and nothing more. */
export type DeskBridge = {
  readonly send: (name: string, input: unknown) => Promise<Reply>;
  /** Tells of every `DeskEvent`. Returns the function that ends the subscription. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
};

/** The one channel of calls into main, and the one of events out of it. */
export const callChannel = 'desk';
export const eventChannel = 'desk-event';
