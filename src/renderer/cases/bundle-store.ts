import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { CaseBundleLook } from '../../shared/model/case-exchange.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { Transport } from '../transport/transport.ts';

type Look = { readonly uploadId: string; readonly look: CaseBundleLook };

export type BundleWork = {
  readonly look: Loadable<Look>;
  readonly taken: Loadable<Output<'cases.takeBundle'>>;
};

export type BundleStore = ReturnType<typeof createBundleStore>;

const none: BundleWork = { look: { status: 'idle' }, taken: { status: 'idle' } };

/** A file of cases from another desk: looked at first, then taken in. */
export function createBundleStore(
  client: Client,
  upload: Transport['upload'],
  onTaken: () => Promise<void>,
) {
  const state = createStore<BundleWork>(() => none);

  return {
    state,
    async read(file: File): Promise<void> {
      state.setState({ ...none, look: { status: 'loading' } }, true);
      try {
        const uploadId = await upload(file);
        const look = await client('cases.readBundle', { uploadId });
        state.setState({ look: { status: 'ready', value: { uploadId, look } } });
      } catch (error) {
        state.setState({ look: { status: 'failed', error: toAppError(error) } });
      }
    },

    async take(): Promise<void> {
      const { look, taken } = state.getState();
      if (look.status !== 'ready' || taken.status === 'loading' || taken.status === 'ready') return;
      state.setState({ taken: { status: 'loading' } });
      try {
        const value = await client('cases.takeBundle', { uploadId: look.value.uploadId });
        state.setState({ taken: { status: 'ready', value } });
        await onTaken();
      } catch (error) {
        state.setState({ taken: { status: 'failed', error: toAppError(error) } });
      }
    },

    leave: (): void => state.setState(none, true),
  };
}
