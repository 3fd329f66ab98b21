import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Input, Output } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { Transport } from '../transport/transport.ts';

/** What is to be written, in whichever form. */
type WithoutForm<Choice> = Choice extends unknown ? Omit<Choice, 'form'> : never;
export type ExportedList = WithoutForm<Input<'catalogue.export'>>;
export type ExportForm = Input<'catalogue.export'>['form'];

type Made = Output<'catalogue.export'>;

export type ExportWork =
  | { readonly status: 'idle' }
  | { readonly status: 'writing'; readonly records: number; readonly isCancelling: boolean }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly file: Omit<Made, 'downloadId'> }
  | { readonly status: 'cancelled' }
  /** The file was made, and then no place was chosen for it. */
  | { readonly status: 'not-saved' }
  | { readonly status: 'failed'; readonly error: AppError };

/** One list at a time is written by the desk and then handed to the operator. */
export function createExportStore(client: Client, transport: Pick<Transport, 'save' | 'onEvent'>) {
  const state = createStore<ExportWork>(() => ({ status: 'idle' }));
  const set = (work: ExportWork): void => state.setState(work, true);

  function tellProgress(records: number): void {
    const work = state.getState();
    if (work.status === 'writing') set({ ...work, records });
  }

  async function make(list: ExportedList, form: ExportForm): Promise<Made> {
    const unsubscribe = transport.onEvent((event) => {
      if (event.kind === 'export-progress') tellProgress(event.records);
    });
    try {
      return await client('catalogue.export', { ...list, form });
    } finally {
      unsubscribe();
    }
  }

  return {
    state,

    async start(list: ExportedList, form: ExportForm): Promise<void> {
      const { status } = state.getState();
      if (status === 'writing' || status === 'saving') return;
      set({ status: 'writing', records: 0, isCancelling: false });
      try {
        const { downloadId, ...file } = await make(list, form);
        set({ status: 'saving' });
        const outcome = await transport.save({ downloadId, fileName: file.fileName });
        set(outcome === 'saved' ? { status: 'saved', file } : { status: 'not-saved' });
      } catch (thrown) {
        const error = toAppError(thrown);
        const isCancelled = error.code === 'EXPORT_CANCELLED';
        set(isCancelled ? { status: 'cancelled' } : { status: 'failed', error });
      }
    },

    /** Stops the export that runs, whichever window began it. */
    async cancel(): Promise<void> {
      const work = state.getState();
      if (work.status === 'writing') set({ ...work, isCancelling: true });
      try {
        await client('catalogue.cancelExport', {});
        if (work.status === 'failed') set({ status: 'idle' });
      } catch (error) {
        set({ status: 'failed', error: toAppError(error) });
      }
    },
  };
}
