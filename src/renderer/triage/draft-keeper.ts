import type { Client } from '../../shared/client.ts';
import type { TriageDraft } from '../../shared/model/triage-draft.ts';
import { debounce } from '../app/debounce.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { DraftPlace } from './draft-place.ts';
import { draftOf } from './triage-draft.ts';
import type { TriageWork } from './triage-work.ts';

const pauseMs = 250;

type Host = {
  readonly read: () => TriageWork | null;
  readonly patch: (change: Partial<TriageWork>) => void;
  readonly newId: () => string;
};

/** Keeps what is typed in this window as a draft of its own: saved in order, never over what another window saved. */
export function createDraftKeeper(client: Client, place: DraftPlace, { read, patch, newId }: Host) {
  let current = { id: newId(), revision: 0 };
  /** Saves whose answer is still awaited: each raises the revision by one. */
  let awaited = 0;
  let queue = Promise.resolve();
  let isLeaving = false;
  const pause = debounce(() => (isLeaving ? write() : enqueue()), pauseMs);

  function enqueue(): Promise<void> {
    queue = queue.then(write);
    return queue;
  }

  async function write(): Promise<void> {
    const work = read();
    if (!work) return;
    try {
      await send(draftOf(work));
      patch({ draft: { status: 'ready' } });
    } catch (error) {
      patch({ draft: { status: 'failed', error: toAppError(error) } });
    }
  }

  async function send(draft: TriageDraft | null): Promise<void> {
    const { id, revision } = current;
    const expected = revision + awaited;
    awaited += 1;
    try {
      const saved = await client('triage.saveDraft', { id, draft, revision: expected });
      if (current.id === id) current = { id, revision: saved.revision };
    } finally {
      awaited -= 1;
    }
  }

  /** A draft that nobody has. */
  async function begin(): Promise<void> {
    current = { id: newId(), revision: 0 };
    awaited = 0;
    await place.take(current.id);
  }

  async function load(id: string): Promise<TriageDraft | null> {
    if (!(await place.take(id))) {
      await begin();
      return null;
    }
    const { draft, revision } = await client('triage.loadDraft', { id });
    current = { id, revision };
    awaited = 0;
    return draft;
  }

  return {
    id: (): string => current.id,
    soon: pause.soon,
    cancel: pause.cancel,
    /** Nothing waits any more when it is done. */
    async settle(): Promise<void> {
      await pause.flush();
      await queue;
    },
    /** The page goes: what waits is sent without waiting for what was sent before. */
    async flush(): Promise<void> {
      isLeaving = true;
      await pause.flush();
      isLeaving = false;
    },
    send,
    begin,
    load,
    /** The draft of this window, as before a reload; a new one where it has none or another window has it. */
    async reopen(): Promise<TriageDraft | null> {
      const last = place.last();
      if (last !== null) return load(last);
      await begin();
      return null;
    },
    /** What stands here goes on as a draft of its own, beside the one that another window saved. */
    async keepBoth(): Promise<void> {
      await begin();
      await enqueue();
    },
  };
}
