import type { TFunction } from 'i18next';

import type { LocalWarning } from '../../shared/model/local-agreement.ts';
import { factSentence } from '../policy/facts-text.ts';
import { promiseText } from '../policy/problem-text.ts';

/** What is odd about a local rule, in the language of the window. */
export function warningText(t: TFunction, warning: LocalWarning): string {
  const { cause, invariant, counterExample } = warning;
  const promise = invariant === undefined ? '' : promiseText(t, invariant);
  const said = t(`agreements.warning.${cause}`, { promise });
  if (counterExample === null) return said;
  const example = t('policyDraft.counterExample', { facts: factSentence(t, counterExample) });
  return t('agreements.warning.withExample', { said, example });
}
