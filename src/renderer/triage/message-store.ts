import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { ReceivedMessage } from '../../shared/model/topic-suggestion.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { Transport } from '../transport/transport.ts';

/** An e-mail that is read as the question. `onText` is given what it says, and who sent it. */
export function createMessageStore(
  client: Client,
  upload: Transport['upload'],
  onText: (text: string, from: string | null) => void,
) {
  const state = createStore<Loadable<ReceivedMessage>>(() => ({ status: 'idle' }));

  return {
    state,
    async read(file: File): Promise<void> {
      state.setState({ status: 'loading' }, true);
      try {
        const uploadId = await upload(file);
        const value = await client('triage.readMessage', { uploadId });
        state.setState({ status: 'ready', value }, true);
        onText(value.text, value.from);
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },
  };
}
