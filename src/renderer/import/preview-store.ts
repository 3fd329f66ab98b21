import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Input } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import type { PreviewRecord } from '../../shared/model/catalogue-import.ts';
import { debounce } from '../app/debounce.ts';
import { toAppError } from '../app/to-app-error.ts';

const pauseMs = 200;

export type RecordPreview = {
  readonly records: readonly PreviewRecord[];
  /** True: what is shown is of an earlier mapping. */
  readonly isBehind: boolean;
  readonly error: AppError | null;
};

/** What becomes of the first records, as the mapping is changed. */
export function createPreviewStore(client: Client) {
  const state = createStore<RecordPreview>(() => ({ records: [], isBehind: true, error: null }));
  let wanted: Input<'import.preview'> | undefined;

  const askSoon = debounce(async () => {
    const mine = wanted;
    if (!mine) return;
    try {
      const { records } = await client('import.preview', mine);
      if (mine === wanted) state.setState({ records, isBehind: false, error: null });
    } catch (error) {
      if (mine === wanted) state.setState({ isBehind: false, error: toAppError(error) });
    }
  }, pauseMs);

  return {
    state,
    /** A late answer to an earlier call never replaces that to a later one. */
    show(input: Input<'import.preview'>): void {
      wanted = input;
      state.setState({ isBehind: true });
      askSoon.soon();
    },
    stop(): void {
      wanted = undefined;
      askSoon.cancel();
    },
  };
}
