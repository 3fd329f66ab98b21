import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

type Sent = Omit<Output<'cases.exportBundle'>, 'text'>;

export type SendWork = {
  readonly toDesk: string;
  readonly note: string;
  readonly isTried: boolean;
  readonly sent: Loadable<Sent>;
};

/** The file of cases for another desk. `save` hands it to the operator. */
export function createSendStore(client: Client, save: (fileName: string, text: string) => void) {
  const state = createStore<SendWork>(() => ({
    toDesk: '',
    note: '',
    isTried: false,
    sent: { status: 'idle' },
  }));

  return {
    state,
    type: (change: Partial<Pick<SendWork, 'toDesk' | 'note'>>): void =>
      state.setState({ ...change, sent: { status: 'idle' } }),

    async send(references: readonly string[]): Promise<void> {
      const { toDesk, note, sent } = state.getState();
      state.setState({ isTried: true });
      if (toDesk.trim() === '' || sent.status === 'loading') return;
      state.setState({ sent: { status: 'loading' } });
      try {
        const { text, ...value } = await client('cases.exportBundle', {
          references: [...references],
          toDesk: toDesk.trim(),
          note,
        });
        save(value.fileName, text);
        state.setState({ sent: { status: 'ready', value } });
      } catch (error) {
        state.setState({ sent: { status: 'failed', error: toAppError(error) } });
      }
    },
  };
}
