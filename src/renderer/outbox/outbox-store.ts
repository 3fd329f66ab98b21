import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
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
  | { readonly status: 'put-back'; readonly fileNames: readonly string[] }
  | { readonly status: 'failed'; readonly error: AppError };

/** What can be put back, the latest last. */
export type OutboxRemovals = Output<'outbox.removals'>['removals'];

/** A file on its way out of the window. */
export type TakenFile = {
  readonly fileName: string;
  readonly bytes: string | Uint8Array<ArrayBuffer>;
};

export type OutboxStore = ReturnType<typeof createOutboxStore>;

/** The drafts that wait, and what is done with them. */
export function createOutboxStore(client: Client) {
  const drafts = createStore<Loadable<readonly OutboxDraft[]>>(() => ({ status: 'idle' }));
  const act = createStore<OutboxAct>(() => ({ status: 'idle' }));
  const removals = createStore<{ readonly all: OutboxRemovals }>(() => ({ all: [] }));

  const load = (): Promise<void> =>
    loadInto(drafts, async () => {
      const [list, removed] = await Promise.all([
        client('outbox.list', {}),
        client('outbox.removals', {}),
      ]);
      removals.setState({ all: removed.removals });
      return list.drafts;
    });

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
    removals,
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
      await load();
      act.setState({ status: 'removed', fileName }, true);
    },

    /** The latest removal comes back, then the one before it. */
    async undo(): Promise<void> {
      const latest = removals.getState().all.at(-1);
      if (!latest) return;
      const back = await run(() => client('outbox.putBack', { undoId: latest.undoId }));
      if (!back) return;
      await load();
      act.setState({ status: 'put-back', fileNames: back.fileNames }, true);
    },
  };
}
