import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import type { FactName } from '../../shared/model/facts.ts';
import { isLocalRule } from '../../shared/model/local-agreement.ts';
import type { RuleCondition } from '../../shared/model/policy.ts';

type Conditions = Readonly<Record<string, RuleCondition>>;

/** What the rules of a trace ask for. A rule that is no longer known is absent: its line says less. */
export function createTraceStore(client: Client) {
  const state = createStore<{ readonly conditions: Conditions }>(() => ({ conditions: {} }));

  return {
    state,
    async load({ policyVersion, failed }: Explanation): Promise<void> {
      const hasLocal = failed.some((it) => isLocalRule(it.rule));
      const [published, local] = await Promise.all([
        client('policy.get', { version: policyVersion }).then(
          ({ rules }) => rules,
          () => [],
        ),
        hasLocal
          ? client('agreements.list', {}).then(
              ({ rules }) => rules,
              () => [],
            )
          : [],
      ]);
      const conditions = Object.fromEntries([...published, ...local].map((it) => [it.id, it.when]));
      state.setState({ conditions });
    },
  };
}

/** The values of `fact` that `rule` takes; undefined when the rule is not known. */
export function neededValues(
  conditions: Conditions,
  rule: string,
  fact: FactName,
): readonly string[] | undefined {
  return conditions[rule]?.[fact];
}
