import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { loadInto } from '../app/load-into.ts';
import type { Loadable } from '../app/loadable.ts';

/** One version of the policy, in force or not. */
export function createVersionPolicyStore(client: Client, version: string) {
  const state = createStore<Loadable<Policy>>(() => ({ status: 'idle' }));
  return {
    state,
    load: (): Promise<void> => loadInto(state, () => client('policy.get', { version })),
  };
}
