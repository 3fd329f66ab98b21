import { createStore } from 'zustand/vanilla';

import type { Client } from '../../../shared/client.ts';
import type { FactValue } from '../../../shared/model/facts.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import type { Loadable } from '../../app/loadable.ts';
import type { GridPlace } from '../../app/route.ts';
import { toAppError } from '../../app/to-app-error.ts';

/** What holds for every cell. */
export type GridFacts = {
  readonly cspModel: FactValue<'cspModel'>;
  readonly publisher: FactValue<'publisher'>;
  readonly purchaseChannel: FactValue<'purchaseChannel'>;
};

export type Grid = {
  readonly facts: GridFacts;
  readonly cells: Loadable<readonly GridCell[]>;
  /** The cell that was left for one of its rules: the way back leads there. */
  readonly left: GridPlace | null;
};

export type GridStore = ReturnType<typeof createGridStore>;

/** Topics by who asks, as the desk decides them today. */
export function createGridStore(client: Client, cspModel: GridFacts['cspModel']) {
  const state = createStore<Grid>(() => ({
    facts: { cspModel, publisher: 'isv', purchaseChannel: 'through-partner' },
    cells: { status: 'idle' },
    left: null,
  }));

  return {
    state,
    leave: ({ topic, askedBy }: GridPlace): void => state.setState({ left: { topic, askedBy } }),
    /** The table was opened in some other way. */
    forgetLeft: (): void => state.setState({ left: null }),

    /** Reads the cells; those that are shown stay until the new ones are here. */
    async load(): Promise<void> {
      const { facts, cells } = state.getState();
      if (cells.status !== 'ready') state.setState({ cells: { status: 'loading' } });
      const isAsked = (): boolean => state.getState().facts === facts;
      try {
        const { cells: value } = await client('policy.grid', { facts });
        if (isAsked()) state.setState({ cells: { status: 'ready', value } });
      } catch (error) {
        if (isAsked()) state.setState({ cells: { status: 'failed', error: toAppError(error) } });
      }
    },

    async setFacts(change: Partial<GridFacts>): Promise<void> {
      state.setState({ facts: { ...state.getState().facts, ...change } });
      await this.load();
    },
  };
}
