import { useTranslation } from 'react-i18next';

import type { Facts } from '../../shared/model/facts.ts';
import { toHash } from '../app/route.ts';
import { groupOf } from '../triage/settle-split.ts';

/** A reseller without a recorded split: where to record it. */
export function SplitOffer({ facts }: { readonly facts: Facts }) {
  const { t } = useTranslation();
  const isOpen = facts.cspModel === 'indirect-reseller' && facts.resellerSplit === 'unrecorded';
  if (!isOpen) return null;
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
