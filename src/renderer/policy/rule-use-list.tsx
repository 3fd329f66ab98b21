import { useTranslation } from 'react-i18next';

import type { RuleUse } from '../../shared/model/policy-change.ts';
import type { Loadable } from '../app/loadable.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { countsOfRule } from './rule-use-store.ts';

type Props = { readonly use: Loadable<RuleUse>; readonly rule: string };

/** How much of the space a rule decides, and how many cases here. */
export function RuleUseList({ use, rule }: Props) {
  const { t } = useTranslation();
  if (use.status === 'failed') return <ErrorNote error={use.error} />;
  const counts = countsOfRule(use, rule);
  const cases =
    counts === null || counts.cases === 0
      ? t('policy.use.noCases')
      : t('policy.use.cases', { count: counts.cases });
  return (
    <dl className="detail-list number" aria-label={t('policy.use.label')} aria-busy={!counts}>
      <div>
        <dt>{t('policy.use.decides')}</dt>
        <dd>{counts ? t('policy.use.combinations', { count: counts.combinations }) : '…'}</dd>
      </div>
      <div>
        <dt>{t('policy.use.here')}</dt>
        <dd>
          {counts ? cases : '…'}
          {counts && counts.overrides > 0 ? (
            <span className="warn use-overrides">
              {t('policy.use.overrides', { count: counts.overrides })}
            </span>
          ) : null}
        </dd>
      </div>
    </dl>
  );
}
