import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';

/** Whether the next question of the message that a case was made from waits in the draft. */
export function createLinkedCasesStore(client: Client) {
  const state = createStore(() => ({ isNextWaiting: false }));

  return {
    state,
    /** It is a help: when the draft cannot be read, nothing is said of it. */
    async load(reference: string): Promise<void> {
      const { draft } = await client('triage.loadDraft', {}).catch(() => ({ draft: null }));
      state.setState({ isNextWaiting: draft?.linkedTo.includes(reference) ?? false });
    },
  };
}
