import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { RuleUse } from '../../shared/model/policy-change.ts';
import { loadInto } from '../app/load-into.ts';
import type { Loadable } from '../app/loadable.ts';

export type RuleUseStore = ReturnType<typeof createRuleUseStore>;

/** What each rule decides: combinations, cases here, and how often an operator decided otherwise. */
export function createRuleUseStore(client: Client) {
  const state = createStore<Loadable<RuleUse>>(() => ({ status: 'idle' }));
  return { state, load: (): Promise<void> => loadInto(state, () => client('policy.ruleUse', {})) };
}

/** The counts of one rule; null while they are not here. */
export function countsOfRule(
  use: Loadable<RuleUse>,
  rule: string,
): { readonly combinations: number; readonly cases: number; readonly overrides: number } | null {
  if (use.status !== 'ready') return null;
  const { combinations, cases, overrides } = use.value;
  return {
    combinations: combinations[rule] ?? 0,
    cases: cases[rule] ?? 0,
    overrides: overrides[rule] ?? 0,
  };
}
