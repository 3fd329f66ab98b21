import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { CaseBundleLook, FieldsChoice } from '../../shared/model/case-exchange.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { Transport } from '../transport/transport.ts';

type Look = { readonly uploadId: string; readonly look: CaseBundleLook };

export type BundleWork = {
  readonly look: Loadable<Look>;
  readonly taken: Loadable<Output<'cases.takeBundle'>>;
  /** Of cases whose fields both desks changed; one without a choice stays out. */
  readonly fields: readonly FieldsChoice[];
};

export type BundleStore = ReturnType<typeof createBundleStore>;

const none: BundleWork = { look: { status: 'idle' }, taken: { status: 'idle' }, fields: [] };

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

    /** Whose fields stand in a case. */
    choose(choice: FieldsChoice): void {
      const others = state.getState().fields.filter((it) => it.reference !== choice.reference);
      state.setState({ fields: [...others, choice] });
    },

    /** Takes a choice back: the case stays out. */
    leaveOut(reference: string): void {
      const { fields } = state.getState();
      state.setState({ fields: fields.filter((it) => it.reference !== reference) });
    },

    async take(): Promise<void> {
      const { look, taken, fields } = state.getState();
      if (look.status !== 'ready' || taken.status === 'loading' || taken.status === 'ready') return;
      state.setState({ taken: { status: 'loading' } });
      try {
        const { uploadId } = look.value;
        const value = await client('cases.takeBundle', { uploadId, fields: [...fields] });
        state.setState({ taken: { status: 'ready', value } });
        await onTaken();
      } catch (error) {
        state.setState({ taken: { status: 'failed', error: toAppError(error) } });
      }
    },

    leave: (): void => state.setState(none, true),
  };
}
