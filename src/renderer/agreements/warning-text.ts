import type { TFunction } from 'i18next';

import { promiseText } from '../policy/draft/problem-text.ts';

/** What is odd about a local rule, in the language of the window. */
export function warningText(t: TFunction, detail: string): string {
  if (/invariant [1-7]/.test(detail)) {
    return t('agreements.warning.broken', { promise: promiseText(t, detail) });
  }
  if (/never|nothing/.test(detail)) return t('agreements.warning.idle');
  return t('agreements.warning.other', { detail });
}
