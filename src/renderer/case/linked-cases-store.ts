import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';

/** Whether the next question of the message that a case was made from waits in a draft. */
export function createLinkedCasesStore(client: Client) {
  const state = createStore(() => ({ isNextWaiting: false }));

  return {
    state,
    /** It is a help: when the drafts cannot be read, nothing is said of it. */
    async load(reference: string): Promise<void> {
      const { drafts } = await client('triage.drafts', {}).catch(() => ({ drafts: [] }));
      state.setState({ isNextWaiting: drafts.some((it) => it.linkedTo.includes(reference)) });
    },
  };
}
