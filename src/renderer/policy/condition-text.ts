import type { TFunction } from 'i18next';

import { factNames, type FactName } from '../../shared/model/facts.ts';
import type { RuleCondition } from '../../shared/model/policy.ts';
import { factValueName } from '../i18n/fact-value-text.ts';

export type ConditionPart = {
  readonly fact: FactName;
  readonly label: string;
  readonly values: string;
};

/** What must hold for a rule, in words; a condition without parts always holds. */
export function conditionParts(t: TFunction, when: RuleCondition): ConditionPart[] {
  return factNames.flatMap((fact) => {
    const values = when[fact];
    if (!values) return [];
    const names = values.map((it) => factValueName(t, fact, it)).join(t('policy.or'));
    return [{ fact, label: t(`facts.${fact}.label`), values: names }];
  });
}

export function conditionText(t: TFunction, when: RuleCondition): string {
  const parts = conditionParts(t, when);
  if (parts.length === 0) return t('policy.always');
  return parts
    .map(({ label, values }) => t('policy.part', { label, values }))
    .join(t('policy.partSeparator'));
}
