import type { TFunction } from 'i18next';

import { factNames, topicGroups, type FactName } from '../../shared/model/facts.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
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
    const names = fact === 'topic' ? topicNames(t, values) : valueNames(t, fact, values);
    return [{ fact, label: t(`facts.${fact}.label`), values: eitherOf(t, names) }];
  });
}

export function conditionText(t: TFunction, when: RuleCondition): string {
  const parts = conditionParts(t, when);
  if (parts.length === 0) return t('policy.always');
  return parts
    .map(({ label, values }) => t('policy.part', { label, values }))
    .join(t('common.partSeparator'));
}

/** A group of topics that is there whole is named once. */
function topicNames(t: TFunction, values: readonly string[]): string[] {
  const whole = topicGroupNames.filter((group) =>
    topicGroups[group].every((topic) => values.includes(topic)),
  );
  const named = new Set<string>(whole.flatMap((group) => topicGroups[group]));
  return [
    ...whole.map((group) => t('policy.wholeGroup', { group: t(`topics.group.${group}.name`) })),
    ...valueNames(
      t,
      'topic',
      values.filter((it) => !named.has(it)),
    ),
  ];
}

function valueNames(t: TFunction, fact: FactName, values: readonly string[]): string[] {
  return values.map((it) => factValueName(t, fact, it));
}

/** "A, B, C"; a name that holds an "or" of its own stands in quotation marks among others. */
function eitherOf(t: TFunction, names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  const or = t('policy.or');
  return names
    .map((text) => (text.includes(or) ? t('policy.quoted', { text }) : text))
    .join(t('common.listSeparator'));
}
