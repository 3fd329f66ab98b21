import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Today } from '../../shared/model/case-list.ts';
import type { CaseClocks } from '../../shared/model/service-clock.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

export type TodayWork = {
  readonly today: Loadable<Today>;
  /** By reference; empty where they cannot be told. */
  readonly clocks: ReadonlyMap<string, CaseClocks>;
};

export const todayGroups = [
  'overdue',
  'due',
  'answeredAfterClose',
  'waitingTooLong',
  'unplanned',
] as const;

/** What the desk looks at first, with the clocks of its cases. What is shown stays while it is read again. */
export function createTodayStore(client: Client) {
  const state = createStore<TodayWork>(() => ({ today: { status: 'idle' }, clocks: new Map() }));
  let latest = 0;

  async function loadClocks(today: Today): Promise<ReadonlyMap<string, CaseClocks>> {
    const cases = todayGroups.flatMap((group) => today[group].cases);
    const references = cases.map((it) => it.reference);
    if (references.length === 0) return new Map();
    const { clocks } = await client('clocks.ofCases', { references });
    return new Map(clocks.map((it) => [it.reference, it]));
  }

  return {
    state,
    async load(): Promise<void> {
      latest += 1;
      const mine = latest;
      if (state.getState().today.status !== 'ready') {
        state.setState({ today: { status: 'loading' } });
      }
      try {
        const value = await client('cases.today', {});
        const clocks = await loadClocks(value);
        if (mine === latest) state.setState({ today: { status: 'ready', value }, clocks });
      } catch (error) {
        if (mine !== latest) return;
        state.setState({ today: { status: 'failed', error: toAppError(error) } });
      }
    },
  };
}
