import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { TopicGroup } from '../../shared/model/facts.ts';
import type {
  LocalAgreements,
  LocalRuleEdit,
  SplitAgreementEdit,
} from '../../shared/model/local-agreement.ts';
import { loadInto } from '../app/load-into.ts';
import type { Loadable } from '../app/loadable.ts';
import { createRemovalsStore } from '../app/removals-store.ts';
import { toAppError } from '../app/to-app-error.ts';

export type AgreementsAct = { readonly isActing: boolean; readonly error: AppError | null };
export type AgreementsStore = ReturnType<typeof createAgreementsStore>;

/** The desk's own layer above the published policy. */
export function createAgreementsStore(client: Client) {
  const list = createStore<Loadable<LocalAgreements>>(() => ({ status: 'idle' }));
  const removals = createRemovalsStore(client, ['split', 'local-rule']);
  const act = createStore<AgreementsAct>(() => ({ isActing: false, error: null }));

  /** What came of it; null when it failed, and the state says why. */
  async function run(save: () => Promise<LocalAgreements>): Promise<LocalAgreements | null> {
    if (act.getState().isActing) return null;
    act.setState({ isActing: true, error: null });
    try {
      const value = await save();
      list.setState({ status: 'ready', value }, true);
      act.setState({ isActing: false });
      return value;
    } catch (error) {
      act.setState({ isActing: false, error: toAppError(error) });
      return null;
    }
  }

  /** At once, with a way back. True when it was removed. */
  async function remove(take: () => Promise<LocalAgreements>): Promise<boolean> {
    if ((await run(take)) === null) return false;
    // Not waited for: whoever went on meanwhile would be led back to this screen.
    void removals.follow();
    return true;
  }

  return {
    list,
    act,
    removals,
    /** What is typed and not saved, by topic group and by rule: another form may be opened meanwhile. */
    typedSplits: new Map<TopicGroup, SplitAgreementEdit>(),
    typedRules: new Map<string, LocalRuleEdit>(),
    load: (): Promise<void> => loadInto(list, () => client('agreements.list', {})),
    /** Another form is open: what went wrong with the one before is no longer said. */
    forgetError: (): void => act.setState({ error: null }),

    saveSplit: async (edit: SplitAgreementEdit): Promise<boolean> =>
      (await run(() => client('agreements.saveSplit', edit))) !== null,

    removeSplit: (group: TopicGroup): Promise<boolean> =>
      remove(() => client('agreements.removeSplit', { group })),

    /** The id of the saved rule, or null. */
    async saveRule(id: string | null, edit: LocalRuleEdit): Promise<string | null> {
      const known = rulesOf(list.getState());
      const saved = await run(() => client('agreements.saveRule', { id, edit }));
      if (saved === null || id !== null) return saved && id;
      return saved.rules.find((rule) => !known.has(rule.id))?.id ?? null;
    },

    removeRule: (id: string): Promise<boolean> =>
      remove(() => client('agreements.removeRule', { id })),
  };
}

function rulesOf(list: Loadable<LocalAgreements>): ReadonlySet<string> {
  return new Set(list.status === 'ready' ? list.value.rules.map((rule) => rule.id) : []);
}
