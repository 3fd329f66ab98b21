import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { VcardItem, VcardPlace } from '../../shared/model/vcard.ts';
import { toAppError } from '../app/to-app-error.ts';

export type VcardWork = {
  readonly status: 'idle' | 'loading' | 'ready' | 'done';
  readonly uploadId: string | null;
  readonly place: VcardPlace | null;
  readonly items: readonly VcardItem[];
  /** Places of the cards that are to be taken in. */
  readonly chosen: ReadonlySet<number>;
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
    state.setState({ status: 'ready', uploadId, place, items, chosen });
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
    take: (): Promise<void> =>
      attempt(async () => {
        const { uploadId, place, chosen } = state.getState();
        if (uploadId === null) return;
        const answer = await client('contacts.importVcard', {
          uploadId,
          place,
          indexes: [...chosen],
        });
        state.setState({ ...start, status: 'done', written: answer.written });
      }),
  };
}
