import type { Send } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';

/** How the window reaches its desk; the same for both doors. */
export type Transport = {
  readonly send: Send;
  /** Hands a file to the desk and tells its upload id. @throws AppError */
  readonly upload: (file: File) => Promise<string>;
  /** Tells of long jobs. Returns the function that ends the subscription. */
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
};
