import { createStore } from 'zustand/vanilla';

import type { Client } from '../../../shared/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { PolicyComparison, PolicyVersion } from '../../../shared/model/policy-change.ts';
import { loadInto } from '../../app/load-into.ts';
import type { Loadable } from '../../app/loadable.ts';
import { toAppError } from '../../app/to-app-error.ts';

export type VersionAct = { readonly isActing: boolean; readonly error: AppError | null };
export type VersionsStore = ReturnType<typeof createVersionsStore>;

/** The versions of the policy that the desk knows. `onChange` hears that another one is in force. */
export function createVersionsStore(client: Client, onChange: () => void) {
  const list = createStore<Loadable<readonly PolicyVersion[]>>(() => ({ status: 'idle' }));
  const comparison = createStore<Loadable<PolicyComparison>>(() => ({ status: 'idle' }));
  const act = createStore<VersionAct>(() => ({ isActing: false, error: null }));
  /** The pair that was asked for last: an earlier answer is not shown. */
  let asked = '';

  async function load(): Promise<void> {
    await loadInto(list, async () => (await client('policy.versions', {})).versions);
  }

  return {
    list,
    comparison,
    act,
    load,

    async compare(before: string, after: string): Promise<void> {
      const mine = `${before} ${after}`;
      asked = mine;
      comparison.setState({ status: 'loading' }, true);
      try {
        const value = await client('policy.compareVersions', { before, after });
        if (asked === mine) comparison.setState({ status: 'ready', value }, true);
      } catch (error) {
        if (asked === mine) {
          comparison.setState({ status: 'failed', error: toAppError(error) }, true);
        }
      }
    },

    async putInForce(version: string): Promise<void> {
      act.setState({ isActing: true, error: null });
      try {
        await client('policy.putInForce', { version });
        act.setState({ isActing: false });
        await load();
        onChange();
      } catch (error) {
        act.setState({ isActing: false, error: toAppError(error) });
      }
    },
  };
}
