import type { TFunction } from 'i18next';

import type { Policy, PolicyRule } from '../../shared/model/policy.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { conditionText } from './condition-text.ts';

/** Rules in which every word of `text` stands somewhere, in their order. */
export function filterRules(t: TFunction, policy: Policy, text: string): readonly PolicyRule[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return policy.rules;
  return policy.rules.filter((rule) => {
    const all = [
      rule.id,
      conditionText(t, rule.when),
      JSON.stringify(rule.when),
      ...(rule.when.topic ?? []).map((it) => factValueName(t, 'topic', it)),
      t(`decision.owner.${rule.owner}`),
      ...rule.cites.map((it) => `${policy.spanPrefix}-${it}`),
      ...Object.values(rule.reason),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
