import type { TFunction } from 'i18next';

import type { PolicyRule } from '../../shared/model/policy.ts';

/** The next hop of a rule on one line. */
export function hopText(t: TFunction, escalateTo: PolicyRule['escalateTo']): string {
  if (escalateTo === null) return t('policy.compare.none');
  if (typeof escalateTo === 'string') return t(`decision.hop.${escalateTo}`);
  return t('policy.nextHopTableShort');
}
