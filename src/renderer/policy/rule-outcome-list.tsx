import { useTranslation } from 'react-i18next';

import type { Policy, PolicyRule, RuleCondition } from '../../shared/model/policy.ts';
import { conditionParts, conditionText } from './condition-text.ts';

type Props = { readonly policy: Policy; readonly rule: PolicyRule };

/** What must hold, fact by fact. */
export function RuleWhen({ when }: { readonly when: RuleCondition }) {
  const { t } = useTranslation();
  const parts = conditionParts(t, when);
  return (
    <section>
      <h3 className="label">{t('policy.when')}</h3>
      {parts.length === 0 ? <p>{t('policy.always')}</p> : null}
      <dl className="detail-list">
        {parts.map((it) => (
          <div key={it.fact}>
            <dt>{it.label}</dt>
            <dd>{it.values}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Who takes it, whom to write to, and where it goes after. */
export function RuleOutcomeList({ policy, rule }: Props) {
  const { t } = useTranslation();
  return (
    <dl className="detail-list">
      <div>
        <dt>{t('policy.firstContact')}</dt>
        <dd>{t(`decision.firstContact.${rule.firstContact}`)}</dd>
      </div>
      <div>
        <dt>{t('policy.contact')}</dt>
        <dd>{t(`decision.hop.${rule.contact}`)}</dd>
      </div>
      <div>
        <dt>{t('policy.escalateTo')}</dt>
        <dd>
          <NextHop policy={policy} rule={rule} />
        </dd>
      </div>
    </dl>
  );
}

function NextHop({ policy, rule }: Props) {
  const { t } = useTranslation();
  const { escalateTo } = rule;
  if (escalateTo === null) return t('decision.card.noNextHop');
  if (typeof escalateTo === 'string') return t(`decision.hop.${escalateTo}`);
  const rows = policy.nextHops[escalateTo.table] ?? [];
  return (
    <>
      {t('policy.nextHopTable')}
      <ul className="hop-table">
        {rows.map((row) => {
          const isRest = conditionParts(t, row.when).length === 0;
          const when = isRest ? t('policy.otherwise') : conditionText(t, row.when);
          const hop =
            row.escalateTo === null
              ? t('decision.card.noNextHop')
              : t(`decision.hop.${row.escalateTo}`);
          return (
            <li key={when}>
              <b>{hop}</b> <span className="dim">{when}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
