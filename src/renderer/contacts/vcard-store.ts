import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ComparedField, VcardItem, VcardPlace } from '../../shared/model/vcard.ts';
import { toAppError } from '../app/to-app-error.ts';

export type VcardWork = {
  readonly status: 'idle' | 'loading' | 'ready' | 'done';
  readonly uploadId: string | null;
  readonly place: VcardPlace | null;
  readonly items: readonly VcardItem[];
  /** Places of the cards that are to be taken in. */
  readonly chosen: ReadonlySet<number>;
  /** By the places of the cards: in what the desk's own word stays. */
  readonly ours: ReadonlyMap<number, readonly ComparedField[]>;
  readonly written: number;
  readonly error: AppError | null;
};

type Uploader = { readonly upload: (file: File) => Promise<string> };

const start: VcardWork = {
  status: 'idle',
  uploadId: null,
  place: null,
  items: [],
  chosen: new Set(),
  ours: new Map(),
  written: 0,
  error: null,
};

/** A vCard file: looked at first, then taken in card by card as chosen. */
export function createVcardStore(client: Client, transport: Uploader) {
  const state = createStore<VcardWork>(() => start);

  async function attempt(work: () => Promise<void>): Promise<void> {
    state.setState({ status: 'loading', error: null });
    try {
      await work();
    } catch (error) {
      const { items } = state.getState();
      state.setState({ status: items.length === 0 ? 'idle' : 'ready', error: toAppError(error) });
    }
  }

  async function read(uploadId: string, place: VcardPlace | null): Promise<void> {
    const { items } = await client('contacts.readVcard', { uploadId, place });
    // What is new is wanted by whoever brings the file; what differs is the operator's to look at first.
    const chosen = new Set(items.filter((it) => it.status === 'new').map((it) => it.index));
    state.setState({ status: 'ready', uploadId, place, items, chosen, ours: new Map() });
  }

  return {
    state,
    open: (file: File): Promise<void> =>
      attempt(async () => read(await transport.upload(file), state.getState().place)),
    setPlace: (place: VcardPlace | null): Promise<void> =>
      attempt(async () => {
        const { uploadId } = state.getState();
        if (uploadId !== null) await read(uploadId, place);
      }),
    choose(index: number, isChosen: boolean): void {
      const chosen = new Set(state.getState().chosen);
      if (isChosen) chosen.add(index);
      else chosen.delete(index);
      state.setState({ chosen });
    },
    /** Whose word counts in one field of a card. */
    decide(index: number, field: ComparedField, isOurs: boolean): void {
      const { ours } = state.getState();
      const others = (ours.get(index) ?? []).filter((it) => it !== field);
      const next = isOurs ? [...others, field] : others;
      state.setState({ ours: new Map(ours).set(index, next) });
    },
    take: (): Promise<void> =>
      attempt(async () => {
        const { uploadId, place, chosen, ours } = state.getState();
        if (uploadId === null) return;
        const answer = await client('contacts.importVcard', {
          uploadId,
          place,
          cards: Array.from(chosen, (index) => ({ index, ours: [...(ours.get(index) ?? [])] })),
        });
        state.setState({ ...start, status: 'done', written: answer.written });
      }),
  };
}
