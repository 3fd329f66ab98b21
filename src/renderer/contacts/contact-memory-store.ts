import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { ContactMemory } from '../../shared/model/contact-memory.ts';

export type ContactMemories = ReadonlyMap<string, ContactMemory>;

/** What the cases tell about some contacts, by their ids. It is a help: when it cannot be read, nothing is said. */
export function createContactMemoryStore(client: Client) {
  const state = createStore<{ readonly memories: ContactMemories }>(() => ({
    memories: new Map(),
  }));
  let latest = 0;

  return {
    state,
    async load(contactIds: readonly string[]): Promise<void> {
      latest += 1;
      const mine = latest;
      if (contactIds.length === 0) return state.setState({ memories: new Map() });
      const found = await client('contacts.memory', { contactIds: [...contactIds] }).catch(
        () => null,
      );
      if (mine !== latest || found === null) return;
      state.setState({ memories: new Map(found.memories.map((it) => [it.contactId, it])) });
    },
  };
}
