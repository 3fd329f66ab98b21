import type { TFunction } from 'i18next';

import { factNames, type FactName, type Facts } from '../../shared/model/facts.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { lookUp } from '../i18n/look-up.ts';

/** Who asks, about what and how it was bought come first: the rest refines that. */
const order: readonly FactName[] = [
  'askedBy',
  'topic',
  'publisher',
  'purchaseChannel',
  'cspModel',
  ...factNames,
];

/** Known facts as a person would say them, such as "the customer asks". */
export function factPhrases(t: TFunction, facts: Facts): string[] {
  return [...new Set(order)].flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined) return [];
    return fact === 'topic'
      ? [t('policy.quoted', { text: factValueName(t, fact, value) })]
      : [lookUp(t, `policy.phrase.${fact}.${value}`)];
  });
}

/** The same as one sentence without its full stop. */
export function factSentence(t: TFunction, facts: Facts): string {
  const text = factPhrases(t, facts).join(t('common.listSeparator'));
  if (text === '') return t('policy.nothingKnown');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
