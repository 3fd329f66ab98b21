import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Decision } from '../../shared/model/decision.ts';
import type { Facts } from '../../shared/model/facts.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

export type ExampleStore = ReturnType<typeof createExampleStore>;

/** Examples that were tried, by their vector, with what the desk decides for them now. */
export function createExampleStore(client: Client) {
  const state = createStore<Readonly<Record<string, Loadable<Decision>>>>(() => ({}));
  return {
    state,
    async try(vector: string, facts: Facts): Promise<void> {
      state.setState({ [vector]: { status: 'loading' } });
      try {
        const { decision } = await client('triage.step', { facts, offer: null });
        state.setState({ [vector]: { status: 'ready', value: decision } });
      } catch (error) {
        state.setState({ [vector]: { status: 'failed', error: toAppError(error) } });
      }
    },
  };
}
