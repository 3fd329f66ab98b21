import type { MessagePort } from 'node:worker_threads';

import type { FinishOptions, WriterPaths } from '../store/catalogue/catalogue-writer.ts';
import type { ContactRow } from '../store/catalogue/contact-rows.ts';
import type { HelpWanted } from '../store/catalogue/index-help.ts';
import type { RecordRows } from '../store/catalogue/old-catalogue.ts';
import type { PartPages } from '../store/catalogue/posting-table.ts';

/** What the thread that reads tells the one that writes. */
export type WriterOrder =
  | { readonly kind: 'add'; readonly batch: readonly RecordRows[] }
  | {
      readonly kind: 'finish';
      /** Of publishers. */
      readonly contacts: readonly ContactRow[];
      readonly options: Omit<FinishOptions, 'loadInitials' | 'onStep'>;
      readonly hasHan: boolean;
    }
  /** Of the help that was asked for. */
  | { readonly kind: 'pages'; readonly pages: PartPages }
  | { readonly kind: 'helped'; readonly counts: Uint32Array }
  /** Nothing more comes. */
  | { readonly kind: 'leave' };

/** What it hears from there: a batch was taken in, so much of the rest is done, and what it can do meanwhile. */
export type WriterWord =
  | { readonly kind: 'taken' }
  | { readonly kind: 'step'; readonly share: number }
  | { readonly kind: 'help'; readonly wanted: HelpWanted };

export type WriterData = {
  readonly paths: WriterPaths;
  /** Of `WriterOrder`s. */
  readonly port: MessagePort;
  /** One number; not zero: stop. */
  readonly stopFlag: SharedArrayBuffer;
};
