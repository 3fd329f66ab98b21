import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Policy, PolicyCheck } from '../../shared/model/policy.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

export type PolicyBook = { readonly policy: Policy; readonly check: PolicyCheck };
export type PolicyStore = ReturnType<typeof createPolicyStore>;

/** The published table with its texts. It does not change while the desk runs. */
export function createPolicyStore(client: Client) {
  const state = createStore<Loadable<PolicyBook>>(() => ({ status: 'idle' }));

  return {
    state,
    async load(): Promise<void> {
      state.setState({ status: 'loading' }, true);
      try {
        const [policy, check] = await Promise.all([
          client('policy.get', {}),
          client('policy.check', {}),
        ]);
        state.setState({ status: 'ready', value: { policy, check } }, true);
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },
  };
}
