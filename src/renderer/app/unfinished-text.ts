import type { Client } from '../../shared/client.ts';
import { debounce } from './debounce.ts';

const pauseMs = 250;

/** A text that is being written somewhere, kept by the desk until it is done. */
export type UnfinishedText = {
  /** Null: there is none, or it cannot be read now. */
  readonly load: () => Promise<string | null>;
  /** Null: it is done. What could not be kept is kept with the next change. */
  readonly keep: (text: string | null) => void;
  /** Keeps at once what still waits: the page is about to go. */
  readonly flush: () => Promise<void>;
};

export function createUnfinishedText(client: Client, place: string): UnfinishedText {
  let latest: string | null = null;
  const saveSoon = debounce(async () => {
    await client('unfinished.save', { place, text: latest }).catch(() => undefined);
  }, pauseMs);
  return {
    load: async () => {
      const found = await client('unfinished.load', { place }).catch(() => null);
      return found?.text ?? null;
    },
    keep(text) {
      latest = text;
      saveSoon.soon();
    },
    flush: () => saveSoon.flush(),
  };
}
