import { useTranslation } from 'react-i18next';

import type { RuleUse } from '../../../shared/model/policy-change.ts';
import type { Policy, PolicyRule } from '../../../shared/model/policy.ts';
import type { Loadable } from '../../app/loadable.ts';
import { toHash } from '../../app/route.ts';
import { CertaintyMark } from '../../decision/certainty-mark.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { OwnerName } from '../../parts/owner-name.tsx';
import { countsOfRule } from '../rule-use-store.ts';

type Props = {
  readonly id: string;
  /** Undefined: a rule of the desk's own layer. */
  readonly rule: PolicyRule | undefined;
  readonly isLocal: boolean;
  readonly policy: Policy;
  readonly use: Loadable<RuleUse>;
  readonly onLeave: () => void;
};

/** A rule of a cell, short: its whole page is a link away. */
export function CellRule({ id, rule, isLocal, policy, use, onLeave }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const counts = countsOfRule(use, id);
  return (
    <li className="cell-rule">
      <p className="rule-owner">
        <a
          className="code rule-link"
          href={toHash(
            isLocal ? { screen: 'agreements', item: id } : { screen: 'policy', rule: id },
          )}
          onClick={onLeave}
        >
          {id}
        </a>
        {rule ? <CertaintyMark certainty={rule.certainty} /> : null}
        {isLocal ? <span className="certainty">{t('policy.grid.local')}</span> : null}
      </p>
      {rule ? (
        <>
          <OwnerName owner={rule.owner} />
          <p>{rule.reason[locale]}</p>
        </>
      ) : null}
      <dl className="detail-list number">
        {rule ? (
          <div>
            <dt>{t('policy.firstContact')}</dt>
            <dd>{t(`decision.firstContact.${rule.firstContact}`)}</dd>
          </div>
        ) : null}
        {counts ? (
          <>
            <div>
              <dt>{t('policy.use.decides')}</dt>
              <dd>{t('policy.use.combinations', { count: counts.combinations })}</dd>
            </div>
            <div>
              <dt>{t('policy.use.here')}</dt>
              <dd>
                {counts.cases === 0
                  ? t('policy.use.noCases')
                  : t('policy.use.cases', { count: counts.cases })}
              </dd>
            </div>
          </>
        ) : null}
        {rule ? (
          <div>
            <dt>{t('policy.cites')}</dt>
            <dd>
              {rule.cites.map((it) => `${policy.spanPrefix}-${it}`).join(t('common.listSeparator'))}
            </dd>
          </div>
        ) : null}
      </dl>
    </li>
  );
}
