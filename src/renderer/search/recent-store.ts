import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { RecentHit } from '../../shared/model/search-hit.ts';

/** What was opened or used lately. Where it cannot be read, nothing was: the search works without it. */
export function createRecentStore(client: Client) {
  const state = createStore<{ readonly recent: readonly RecentHit[] }>(() => ({ recent: [] }));

  async function load(): Promise<void> {
    try {
      state.setState({ recent: (await client('search.recent', {})).recent });
    } catch {
      state.setState({ recent: [] });
    }
  }

  return {
    state,
    load,
    async forget({ kind, id }: RecentHit): Promise<void> {
      state.setState(({ recent }) => ({
        recent: recent.filter((it) => it.kind !== kind || it.id !== id),
      }));
      await client('search.forget', { kind, id }).catch(load);
    },
  };
}
