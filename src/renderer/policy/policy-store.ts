import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Policy, PolicyCheck } from '../../shared/model/policy.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

export type PolicyBook = { readonly policy: Policy; readonly check: PolicyCheck };
export type PolicyStore = ReturnType<typeof createPolicyStore>;

/** The policy in force with its texts. */
export function createPolicyStore(client: Client) {
  const state = createStore<Loadable<PolicyBook>>(() => ({ status: 'idle' }));

  async function fetch(): Promise<PolicyBook> {
    const [policy, check] = await Promise.all([
      client('policy.get', {}),
      client('policy.check', {}),
    ]);
    return { policy, check };
  }

  return {
    state,
    /** Reads it again where another version is in force now; what is shown stays until then. */
    async follow(version: string): Promise<void> {
      const now = state.getState();
      if (now.status !== 'ready' || now.value.policy.version === version) return;
      await fetch().then(
        (value) => state.setState({ status: 'ready', value }, true),
        () => undefined,
      );
    },

    async load(): Promise<void> {
      state.setState({ status: 'loading' }, true);
      try {
        state.setState({ status: 'ready', value: await fetch() }, true);
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },
  };
}
