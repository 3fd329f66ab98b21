import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { PlanGroup, PlanRow } from '../../shared/model/import-plan.ts';
import { toAppError } from '../app/to-app-error.ts';

export const planPageSize = 100;

export type PlanPage = {
  readonly group: PlanGroup | null;
  /** Rows that stand before the first one shown. */
  readonly offset: number;
  readonly total: number;
  readonly rows: readonly PlanRow[];
  readonly isLoading: boolean;
  readonly error: AppError | null;
};

const blank: PlanPage = {
  group: null,
  offset: 0,
  total: 0,
  rows: [],
  isLoading: false,
  error: null,
};

export type PlanStore = ReturnType<typeof createPlanStore>;

/** One page of one group of what an import does: a million rows are never in the window at once. */
export function createPlanStore(client: Client, jobId: string) {
  const state = createStore<PlanPage>(() => blank);
  let latest = 0;

  async function fetch(group: PlanGroup, offset: number): Promise<void> {
    latest += 1;
    const mine = latest;
    state.setState({ isLoading: true, error: null });
    try {
      const page = await client('import.plan', { jobId, group, offset, limit: planPageSize });
      if (mine === latest) {
        state.setState({ ...page, group, offset, isLoading: false, error: null }, true);
      }
    } catch (error) {
      if (mine === latest) state.setState({ isLoading: false, error: toAppError(error) });
    }
  }

  return {
    state,
    open(group: PlanGroup): Promise<void> {
      state.setState({ ...blank, group }, true);
      return fetch(group, 0);
    },
    /** Turns to the page that begins with row `offset`. */
    async turnTo(offset: number): Promise<void> {
      const { group } = state.getState();
      if (group) await fetch(group, offset);
    },
  };
}
