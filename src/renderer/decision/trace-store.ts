import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Certainty } from '../../shared/model/decision.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import { factNames, type FactName, type Facts } from '../../shared/model/facts.ts';
import { isLocalRule } from '../../shared/model/local-agreement.ts';
import type { LocalText } from '../../shared/model/locale.ts';
import type { RuleCondition } from '../../shared/model/policy.ts';

type Conditions = Readonly<Record<string, RuleCondition>>;

/** Why a rule decides as it does, and how firmly it stands. */
type RuleGrounds = { readonly reason: LocalText; readonly certainty: Certainty };

type TraceState = {
  readonly conditions: Conditions;
  readonly grounds: Readonly<Record<string, RuleGrounds>>;
};

/** What the rules of an explanation ask for, and why. A rule that is no longer known is absent: its line says less. */
export function createTraceStore(client: Client) {
  const state = createStore<TraceState>(() => ({ conditions: {}, grounds: {} }));

  return {
    state,
    async load({
      policyVersion,
      failed,
      possible,
    }: Pick<Explanation, 'policyVersion' | 'failed' | 'possible'>): Promise<void> {
      const hasLocal = [...failed.map((it) => it.rule), ...possible].some(isLocalRule);
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
      const grounds = Object.fromEntries([
        ...published.map(({ id, reason, certainty }) => [id, { reason, certainty }] as const),
        ...local.map(({ id, reason }) => [id, ofLocal(reason)] as const),
      ]);
      state.setState({ conditions, grounds });
    },
  };
}

function ofLocal(reason: string): RuleGrounds {
  return { reason: { en: reason, 'zh-CN': reason }, certainty: 'local-agreement' };
}

/** The values of `fact` that `rule` takes; undefined when the rule is not known. */
export function neededValues(
  conditions: Conditions,
  rule: string,
  fact: FactName,
): readonly string[] | undefined {
  return conditions[rule]?.[fact];
}

/** The facts that nobody knows yet and that one of `rules` asks for, in the order of the specification. */
export function openFacts(
  conditions: Conditions,
  rules: readonly string[],
  facts: Facts,
): FactName[] {
  return factNames.filter(
    (fact) =>
      facts[fact] === undefined && rules.some((rule) => conditions[rule]?.[fact] !== undefined),
  );
}
