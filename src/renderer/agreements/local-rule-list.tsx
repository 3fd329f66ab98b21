import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { unreadableRulesOf, type LocalAgreements } from '../../shared/model/local-agreement.ts';
import { toHash } from '../app/route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { moveInList } from '../parts/move-in-list.ts';
import { OwnerName } from '../parts/owner-name.tsx';
import { conditionText } from '../policy/condition-text.ts';
import { countsOfRule, type RuleUseStore } from '../policy/rule-use-store.ts';
import { newRule, openAgreement } from './open-agreement.ts';
import { warningText } from './warning-text.ts';

type Props = {
  readonly agreements: LocalAgreements;
  readonly item: string | null;
  readonly ruleUse: RuleUseStore;
};

/** Rules of this desk alone, in the order in which they are tried. */
export function LocalRuleList({ agreements, item, ruleUse }: Props) {
  const { t } = useTranslation();
  const use = useStore(ruleUse.state);
  const unreadable = unreadableRulesOf(agreements);
  return (
    <section className="stack-tight">
      <div className="label-row">
        <h2 className="section-heading">{t('agreements.rule.heading')}</h2>
        <ActButton kind="plain" onPress={() => openAgreement(newRule)}>
          {t('agreements.rule.add')}
        </ActButton>
      </div>
      <p className="muted">{t('agreements.rule.about')}</p>
      {agreements.rules.length + unreadable.length === 0 ? (
        <p className="dim">{t('agreements.rule.none')}</p>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links act; the list only moves the focus between them */}
      <ol className="agreement-rows" onKeyDown={moveInList}>
        {agreements.rules.map((rule) => {
          const warnings = agreements.warnings.filter((it) => it.rule === rule.id);
          const isForAll = Object.keys(rule.when).length === 0;
          return (
            <li key={rule.id}>
              <a
                className="agreement-row"
                href={toHash({ screen: 'agreements', item: rule.id })}
                {...(rule.id === item ? { 'aria-current': 'true' as const } : {})}
              >
                <span className="agreement-name">
                  <span className="code">{rule.id}</span>{' '}
                  {isForAll ? t('agreements.rule.always') : conditionText(t, rule.when)}
                </span>
                <OwnerName owner={rule.owner} />
                <span className="dim">
                  {t('agreements.rule.cases', { count: countsOfRule(use, rule.id)?.cases ?? 0 })}
                </span>
              </a>
              {warnings.map((it) => (
                <p key={it.detail} className="warn agreement-warning">
                  {warningText(t, it)}
                </p>
              ))}
            </li>
          );
        })}
        {unreadable.map((id) => (
          <li key={id}>
            <a
              className="agreement-row"
              href={toHash({ screen: 'agreements', item: id })}
              {...(id === item ? { 'aria-current': 'true' as const } : {})}
            >
              <span className="agreement-name code">{id}</span>
            </a>
            <p className="warn agreement-warning">{t('agreements.unreadable.rule')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
