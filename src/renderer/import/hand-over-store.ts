import { createStore } from 'zustand/vanilla';

import type { AppError } from '../../shared/errors.ts';
import { toAppError } from '../app/to-app-error.ts';
import { navigate } from '../app/use-route.ts';
import type { Transport } from '../transport/transport.ts';

export type HandedFile = { readonly isTooMany: boolean; readonly error: AppError | null };

/** A list that is dropped on another screen goes up, and on to the screen of the import. */
export function createHandOverStore(transport: Pick<Transport, 'upload'>) {
  const state = createStore<HandedFile>(() => ({ isTooMany: false, error: null }));
  return {
    state,
    async take(files: readonly File[]): Promise<void> {
      const [only] = files;
      state.setState({ isTooMany: files.length > 1, error: null });
      if (!only || files.length > 1) return;
      try {
        navigate({ screen: 'import', uploadId: await transport.upload(only) });
      } catch (error) {
        state.setState({ isTooMany: false, error: toAppError(error) });
      }
    },
  };
}
