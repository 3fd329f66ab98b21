import { useEffect, useState } from 'react';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { createContactMemoryStore, type ContactMemories } from './contact-memory-store.ts';

/** What the cases tell about these contacts, for a list of them. */
export function useContactMemory(contactIds: readonly string[]): ContactMemories {
  const { client } = useDesk();
  const [store] = useState(() => createContactMemoryStore(client));
  const key = contactIds.join('\n');
  useEffect(() => void store.load(key === '' ? [] : key.split('\n')), [store, key]);
  return useStore(store.state).memories;
}
