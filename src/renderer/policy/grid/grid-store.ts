import { createStore } from 'zustand/vanilla';

import type { Client } from '../../../shared/client.ts';
import {
  factValues,
  topicGroups,
  type FactValue,
  type Topic,
  type TopicGroup,
} from '../../../shared/model/facts.ts';
import type { SplitAgreement } from '../../../shared/model/local-agreement.ts';
import { topicGroupNames } from '../../../shared/model/local-agreement.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import type { Loadable } from '../../app/loadable.ts';
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
};

export type GridStore = ReturnType<typeof createGridStore>;

type Split = FactValue<'resellerSplit'>;

/** Topics by who asks. For a reseller each topic group is decided with what was agreed for it. */
export function createGridStore(client: Client, cspModel: GridFacts['cspModel']) {
  const state = createStore<Grid>(() => ({
    facts: { cspModel, publisher: 'isv', purchaseChannel: 'through-partner' },
    cells: { status: 'idle' },
  }));

  async function fetch(facts: GridFacts): Promise<readonly GridCell[]> {
    if (facts.cspModel !== 'indirect-reseller') {
      return (await client('policy.grid', { facts })).cells;
    }
    const { splits } = await client('agreements.list', {});
    const bySplit = new Map<Split, readonly GridCell[]>();
    await Promise.all(
      [...new Set(topicGroupNames.map((group) => splitOf(splits, group)))].map(async (split) => {
        const { cells } = await client('policy.grid', {
          facts: { ...facts, resellerSplit: split },
        });
        bySplit.set(split, cells);
      }),
    );
    return factValues.topic.flatMap((topic) => {
      const cells = bySplit.get(splitOf(splits, groupOfTopic(topic))) ?? [];
      return cells.filter((cell) => cell.topic === topic);
    });
  }

  return {
    state,

    /** Reads the cells; those that are shown stay until the new ones are here. */
    async load(): Promise<void> {
      const { facts, cells } = state.getState();
      if (cells.status !== 'ready') state.setState({ cells: { status: 'loading' } });
      const isAsked = (): boolean => state.getState().facts === facts;
      try {
        const value = await fetch(facts);
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

export function groupOfTopic(topic: Topic): TopicGroup {
  const group = topicGroupNames.find((it) => topicGroups[it].some((one) => one === topic));
  if (!group) throw new Error(`no group has the topic ${topic}`);
  return group;
}

function splitOf(splits: readonly SplitAgreement[], group: TopicGroup): Split {
  return splits.find((it) => it.group === group)?.answers ?? 'unrecorded';
}
