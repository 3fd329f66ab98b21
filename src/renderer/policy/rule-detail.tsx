import { useTranslation } from 'react-i18next';

import type { Policy, PolicyRule } from '../../shared/model/policy.ts';
import { CertaintyMark } from '../decision/certainty-mark.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { OwnerName } from '../parts/owner-name.tsx';
import { conditionParts, conditionText } from './condition-text.ts';

type Props = { readonly policy: Policy; readonly rule: PolicyRule };

/** One rule: its reason, its condition, what it decides, and the sentences it rests on. */
export function RuleDetail({ policy, rule }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const parts = conditionParts(t, rule.when);
  return (
    <article className="stack">
      <header className="stack-tight">
        <FocusHeading className="code" focusKey={rule.id}>
          {rule.id}
        </FocusHeading>
        <p className="rule-owner">
          <OwnerName owner={rule.owner} />
          <CertaintyMark certainty={rule.certainty} />
        </p>
        <p>{rule.reason[locale]}</p>
      </header>
      <section>
        <h3 className="label">{t('policy.when')}</h3>
        {parts.length === 0 ? <p className="muted">{t('policy.always')}</p> : null}
        <dl className="detail-list">
          {parts.map((it) => (
            <div key={it.fact}>
              <dt>{it.label}</dt>
              <dd>{it.values}</dd>
            </div>
          ))}
        </dl>
      </section>
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
      <section>
        <h3 className="label">{t('policy.cites')}</h3>
        <dl className="span-list">
          {rule.cites.map((cite) => (
            <div key={cite}>
              <dt className="code">{`${policy.spanPrefix}-${cite}`}</dt>
              <dd>{policy.spans.find((it) => it.id === cite)?.paraphrase[locale]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
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
