import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { AskedDraft, AskedText } from './asked-draft.ts';

type Sent = Omit<Output<'cases.exportBundle'>, 'text'>;

export type SendWork = {
  readonly isTried: boolean;
  readonly sent: Loadable<Sent>;
};

/** The file of cases for another desk. `save` hands it to the operator; to whom it goes and what is said stands in `draft`. */
export function createSendStore(
  client: Client,
  draft: AskedDraft,
  save: (fileName: string, text: string) => void,
) {
  const state = createStore<SendWork>(() => ({
    isTried: false,
    sent: { status: 'idle' },
  }));

  return {
    state,
    draft,
    type(change: Partial<Pick<AskedText, 'choice' | 'text'>>): void {
      draft.type(change);
      state.setState({ sent: { status: 'idle' } });
    },

    async send(references: readonly string[]): Promise<void> {
      const { choice: toDesk, text: note } = draft.state.getState();
      const { sent } = state.getState();
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
        draft.end();
        state.setState({ isTried: false, sent: { status: 'ready', value } });
      } catch (error) {
        state.setState({ sent: { status: 'failed', error: toAppError(error) } });
      }
    },
  };
}
