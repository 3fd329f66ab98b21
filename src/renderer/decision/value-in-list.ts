import type { TFunction } from 'i18next';

import type { FactName } from '../../shared/model/facts.ts';
import { factValueName } from '../i18n/fact-value-text.ts';

/** The name of a fact's value within a sentence: no question mark, and quoted where it holds an "or" itself. */
export function valueInList(t: TFunction, fact: FactName, value: string): string {
  const name = factValueName(t, fact, value).replace(/[?？]$/u, '');
  return / or |或/u.test(name) ? t('decision.quoted', { text: name }) : name;
}
