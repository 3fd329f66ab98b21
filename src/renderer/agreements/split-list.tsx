import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { LocalAgreements } from '../../shared/model/local-agreement.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { formatDate } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { moveInList } from '../parts/move-in-list.ts';
import { OwnerName } from '../parts/owner-name.tsx';
import type { RuleUseStore } from '../policy/rule-use-store.ts';
import { casesBySplit } from './cases-by-split.ts';

type Props = {
  readonly agreements: LocalAgreements;
  readonly item: string | null;
  readonly ruleUse: RuleUseStore;
};

/** Who answers which group of topics, as agreed with the provider. */
export function SplitList({ agreements, item, ruleUse }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { policyStore, status } = useDesk();
  const book = useStore(policyStore.state);
  const use = useStore(ruleUse.state);
  const cases =
    book.status === 'ready' && use.status === 'ready'
      ? casesBySplit(book.value.policy, use.value)
      : 0;
  const { cspModel } = status.profile;
  return (
    <section className="stack-tight">
      <h2 className="section-heading">{t('agreements.split.heading')}</h2>
      <p className="muted">{t('agreements.split.about')}</p>
      {cspModel === 'indirect-reseller' ? null : (
        <p className="dim">
          {t('agreements.split.notReseller', {
            model: t(`facts.cspModel.values.${cspModel}.name`),
          })}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links act; the list only moves the focus between them */}
      <ul className="agreement-rows" onKeyDown={moveInList}>
        {topicGroupNames.map((group) => {
          const split = agreements.splits.find((it) => it.group === group);
          const isUnreadable = agreements.unreadable.some(
            (it) => it.kind === 'split' && it.group === group,
          );
          return (
            <li key={group}>
              <a
                className="agreement-row"
                href={toHash({ screen: 'agreements', item: group })}
                {...(group === item ? { 'aria-current': 'true' as const } : {})}
              >
                <span className="agreement-name">{t(`topics.group.${group}.name`)}</span>
                {split ? (
                  <OwnerName
                    owner={split.answers === 'reseller' ? 'partner' : 'indirect-provider'}
                  />
                ) : (
                  <span className="muted">{t('agreements.split.notRecorded')}</span>
                )}
                <span className="dim">
                  {split
                    ? t('agreements.split.with', {
                        counterpart: split.counterpart,
                        date: formatDate(split.agreedOn, locale),
                      })
                    : null}
                </span>
              </a>
              {isUnreadable ? (
                <p className="warn agreement-warning">{t('agreements.unreadable.split')}</p>
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className="dim">{cases === 0 ? null : t('agreements.split.cases', { count: cases })}</p>
    </section>
  );
}
