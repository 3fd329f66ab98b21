import { useTranslation } from 'react-i18next';

import type { Owner } from '../../shared/model/decision.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { toHash } from '../app/route.ts';
import { groupOf } from '../triage/settle-split.ts';

type Props = {
  readonly owner: Owner;
  readonly facts: Facts;
  readonly explanation: Explanation | null;
};

/** A reseller without a recorded split, where one would matter: where to record it. */
export function SplitOffer({ owner, facts, explanation }: Props) {
  const { t } = useTranslation();
  const isOpen = facts.cspModel === 'indirect-reseller' && facts.resellerSplit === 'unrecorded';
  const near = [...(explanation?.nearMisses ?? []), ...(explanation?.mightChange ?? [])];
  const matters = owner === 'shared-indirect' || near.some((it) => it.fact === 'resellerSplit');
  if (!isOpen || !matters) return null;
  const group = facts.topic === undefined ? undefined : groupOf(facts.topic);
  return (
    <p className="card-split">
      <span>{t('decision.split.unrecorded')}</span>
      <a href={toHash({ screen: 'agreements', ...(group === undefined ? {} : { item: group }) })}>
        {t('decision.split.record')}
      </a>
    </p>
  );
}
