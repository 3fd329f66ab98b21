import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { OutboxDraft } from '../../shared/model/outgoing.ts';
import { loadInto } from '../app/load-into.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

/** What the last act on the outbox came to. */
export type OutboxAct =
  | { readonly status: 'idle' }
  | { readonly status: 'acting' }
  | { readonly status: 'taken'; readonly fileName: string; readonly drafts: number }
  | { readonly status: 'removed'; readonly fileName: string }
  | { readonly status: 'failed'; readonly error: AppError };

/** A file on its way out of the window. */
export type TakenFile = {
  readonly fileName: string;
  readonly bytes: string | Uint8Array<ArrayBuffer>;
};

/** The drafts that wait, and what is done with them. */
export function createOutboxStore(client: Client) {
  const drafts = createStore<Loadable<readonly OutboxDraft[]>>(() => ({ status: 'idle' }));
  const act = createStore<OutboxAct>(() => ({ status: 'idle' }));

  const load = (): Promise<void> =>
    loadInto(drafts, async () => (await client('outbox.list', {})).drafts);

  /** What it came to; null when it failed, and the state says why. */
  async function run<Value>(task: () => Promise<Value>): Promise<Value | null> {
    if (act.getState().status === 'acting') return null;
    act.setState({ status: 'acting' }, true);
    try {
      return await task();
    } catch (error) {
      act.setState({ status: 'failed', error: toAppError(error) }, true);
      return null;
    }
  }

  return {
    drafts,
    act,
    load,

    /** One draft as it lies there. */
    async take(fileName: string): Promise<TakenFile | null> {
      const taken = await run(() => client('outbox.read', { fileName }));
      if (!taken) return null;
      act.setState({ status: 'taken', fileName, drafts: 1 }, true);
      return { fileName, bytes: taken.eml };
    },

    /** All drafts as one mbox. */
    async takeAll(): Promise<TakenFile | null> {
      const taken = await run(() => client('outbox.mbox', {}));
      if (!taken) return null;
      act.setState({ status: 'taken', fileName: taken.fileName, drafts: taken.drafts }, true);
      const bytes = Uint8Array.from(atob(taken.base64), (it) => it.codePointAt(0) ?? 0);
      return { fileName: taken.fileName, bytes };
    },

    async remove(fileName: string): Promise<void> {
      const removed = await run(() => client('outbox.remove', { fileNames: [fileName] }));
      if (!removed) return;
      act.setState({ status: 'removed', fileName }, true);
      await load();
    },
  };
}
