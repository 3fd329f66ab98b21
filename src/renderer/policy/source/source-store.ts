import { createStore } from 'zustand/vanilla';

import type { Client } from '../../../shared/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { KeptSource, SourceComparison } from '../../../shared/model/policy-source.ts';
import { loadInto } from '../../app/load-into.ts';
import type { Loadable } from '../../app/loadable.ts';
import { toAppError } from '../../app/to-app-error.ts';
import type { Transport } from '../../transport/transport.ts';

/** A new copy of the page that was looked through and can be kept. */
export type LookedThrough = {
  readonly uploadId: string;
  readonly fileName: string;
  readonly comparison: SourceComparison;
  readonly isKept: boolean;
};

export type SourceWork =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly fileName: string }
  | { readonly status: 'ready'; readonly copy: LookedThrough; readonly error: AppError | null }
  | { readonly status: 'failed'; readonly error: AppError };

export type SourceStore = ReturnType<typeof createSourceStore>;

/** The page that the policy rests on: the copy that the desk keeps, and a new one beside it. */
export function createSourceStore(client: Client, transport: Transport) {
  const kept = createStore<Loadable<KeptSource | null>>(() => ({ status: 'idle' }));
  const work = createStore<SourceWork>(() => ({ status: 'idle' }));

  return {
    kept,
    work,

    load: (): Promise<void> => loadInto(kept, async () => (await client('source.kept', {})).kept),

    async look(file: File): Promise<void> {
      work.setState({ status: 'loading', fileName: file.name }, true);
      try {
        const uploadId = await transport.upload(file);
        const comparison = await client('source.compare', { uploadId });
        const copy = { uploadId, fileName: file.name, comparison, isKept: false };
        work.setState({ status: 'ready', copy, error: null }, true);
      } catch (error) {
        work.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },

    async keep(): Promise<void> {
      const now = work.getState();
      if (now.status !== 'ready') return;
      const { copy } = now;
      try {
        const value = await client('source.keep', { uploadId: copy.uploadId });
        kept.setState({ status: 'ready', value }, true);
        work.setState({ status: 'ready', copy: { ...copy, isKept: true }, error: null }, true);
      } catch (error) {
        work.setState({ status: 'ready', copy, error: toAppError(error) }, true);
      }
    },
  };
}
