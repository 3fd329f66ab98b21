import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import { OtherParty } from '../../shared/model/case-progress.ts';
import { ReplySource, type ReceivedReply } from '../../shared/model/received-reply.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { z } from '../../shared/zod.ts';
import { createFormDraft } from '../app/form-draft.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { UnfinishedText } from '../app/unfinished-text.ts';
import type { Transport } from '../transport/transport.ts';

type Received = { readonly source: ReplySource; readonly reply: ReceivedReply };

export type ReplyWork = {
  readonly received: Loadable<Received>;
  /** The case that it goes to; null: none is chosen yet. */
  readonly reference: string | null;
  /** Null: nobody can tell yet, and it is asked. */
  readonly from: OtherParty | null;
  /** True: the operator named who wrote, and no case names it otherwise. */
  readonly isFromChosen: boolean;
  readonly isFiling: boolean;
  readonly filingError: AppError | null;
  /** Where it was filed. */
  readonly filed: FiledReply | null;
};

export type FiledReply = {
  readonly reference: string;
  readonly isBounce: boolean;
  /** Whether it is our turn now. */
  readonly isOurTurn: boolean;
  /** Null: it stood there already, and there is nothing to take back. */
  readonly undoId: string | null;
  readonly isTakenBack: boolean;
};

/** What is kept of a reply until it is filed; null: nothing came in. */
const KeptReply = z.strictObject({
  source: ReplySource.nullable(),
  reference: z.string().nullable(),
  /** Null: the operator did not say who wrote. */
  from: OtherParty.nullable(),
});
const nothingKept = { source: null, reference: null, from: null };

export type ReplyStore = ReturnType<typeof createReplyStore>;

const none: ReplyWork = {
  received: { status: 'idle' },
  reference: null,
  from: null,
  isFromChosen: false,
  isFiling: false,
  filingError: null,
  filed: null,
};

/** A reply that came in: which case it answers, and filing it there. */
export function createReplyStore(
  client: Client,
  upload: Transport['upload'],
  unfinished: UnfinishedText,
  onFiled: () => Promise<void>,
) {
  const state = createStore<ReplyWork>(() => none);
  const kept = createFormDraft(unfinished, KeptReply, nothingKept);
  let latest = 0;

  async function read(toSource: () => Promise<ReplySource>): Promise<void> {
    latest += 1;
    const mine = latest;
    state.setState({ ...none, received: { status: 'loading' } }, true);
    try {
      const source = await toSource();
      const reply = await client('replies.read', source);
      if (mine !== latest) return;
      state.setState({ received: { status: 'ready', value: { source, reply } } });
      kept.type({ ...nothingKept, source });
      const best = reply.references.find((it) => it.isHere)?.reference ?? null;
      if (best !== null) await show(best);
    } catch (error) {
      if (mine !== latest) return;
      state.setState({ received: { status: 'failed', error: toAppError(error) } });
    }
  }

  /** Who wrote: whom the operator named, the sender on record, the customer of the case, else whom it waits on. */
  async function show(reference: string): Promise<void> {
    // What the case before it said of the writer is no word on this one.
    state.setState(({ from, isFromChosen }) => ({
      reference,
      from: isFromChosen ? from : null,
      filingError: null,
    }));
    try {
      const supportCase = await client('cases.get', { reference });
      const { received, reference: wanted } = state.getState();
      if (wanted !== reference || received.status !== 'ready') return;
      const preset = writerOf(received.value.reply, supportCase);
      state.setState(({ from, isFromChosen }) => ({ from: isFromChosen ? from : preset }));
    } catch (error) {
      if (state.getState().reference !== reference) return;
      state.setState({ reference: null, filingError: toAppError(error) });
    }
  }

  /** The case that it goes to, as the operator says. */
  async function choose(reference: string): Promise<void> {
    kept.type({ reference });
    await show(reference);
  }

  function setFrom(from: OtherParty): void {
    kept.type({ from });
    state.setState({ from, isFromChosen: true });
  }

  function leave(): void {
    latest += 1;
    state.setState(none, true);
    kept.end();
  }

  return {
    state,
    choose,
    setFrom,
    leave,

    readFile: (file: File): Promise<void> =>
      read(async () => ({ kind: 'upload', uploadId: await upload(file) })),
    readText: (text: string): Promise<void> => read(async () => ({ kind: 'text', text })),

    /** Takes up the reply that was neither filed nor put away here; what came in by now wins. */
    async resume(): Promise<void> {
      await kept.resume();
      const { source, reference, from } = kept.state.getState();
      if (source === null || state.getState().received.status !== 'idle') return;
      await read(async () => source);
      // A file that is gone by now can only be dropped again.
      if (state.getState().received.status === 'failed') return leave();
      if (from !== null) setFrom(from);
      if (reference !== null) await choose(reference);
    },

    flush: (): Promise<void> => kept.flush(),

    /** Writes the reply into its case. */
    async file(isBounce: boolean): Promise<void> {
      const { received, reference, from, isFiling, filed } = state.getState();
      if (received.status !== 'ready' || reference === null || isFiling || filed) return;
      if (from === null) return;
      state.setState({ isFiling: true, filingError: null });
      try {
        const { source } = received.value;
        const answer = await client('replies.file', { reference, source, from, isBounce });
        kept.end();
        const { status, waitingOn } = answer.case.progress;
        const isOurTurn = status === 'open' && waitingOn === 'nobody';
        const { undoId } = answer;
        const now: FiledReply = { reference, isBounce, isOurTurn, undoId, isTakenBack: false };
        state.setState({ isFiling: false, filed: now });
        await onFiled();
      } catch (error) {
        state.setState({ isFiling: false, filingError: toAppError(error) });
      }
    },

    /** Takes the reply out of its case again. */
    async undo(): Promise<void> {
      const { filed, isFiling } = state.getState();
      if (!filed || filed.undoId === null || filed.isTakenBack || isFiling) return;
      state.setState({ isFiling: true, filingError: null });
      try {
        await client('cases.undo', { undoId: filed.undoId });
        state.setState({ isFiling: false, filed: { ...filed, isTakenBack: true } });
        await onFiled();
      } catch (error) {
        state.setState({ isFiling: false, filingError: toAppError(error) });
      }
    },

    /** The mail becomes the question of a new triage; its draft, or null when that failed. */
    async startNew(): Promise<string | null> {
      const { received, isFiling } = state.getState();
      if (received.status !== 'ready' || isFiling) return null;
      const { text, from: sender } = received.value.reply.message;
      const id = crypto.randomUUID();
      state.setState({ isFiling: true, filingError: null });
      try {
        const draft = { ...blankDraft, question: text, sender };
        await client('triage.saveDraft', { id, draft, revision: 0 });
        kept.end();
        state.setState({ isFiling: false });
        return id;
      } catch (error) {
        state.setState({ isFiling: false, filingError: toAppError(error) });
        return null;
      }
    },
  };
}

const blankDraft = {
  facts: {},
  offer: null,
  pending: [],
  linkedTo: [],
  leftOpen: null,
  pasted: [],
};

function writerOf(
  { message, contactParty }: ReceivedReply,
  { details, progress }: SupportCase,
): OtherParty | null {
  if (contactParty !== null) return contactParty;
  const customer = details.customerEmail?.trim().toLowerCase() ?? '';
  const address = /<([^<>]+)>\s*$/u.exec(message.from ?? '')?.[1] ?? message.from ?? '';
  if (customer !== '' && address.trim().toLowerCase() === customer) return 'customer';
  return progress.waitingOn === 'nobody' ? null : progress.waitingOn;
}
