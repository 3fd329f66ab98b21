import { useTranslation } from 'react-i18next';

import type { RoutedDecision } from '../../shared/model/decision.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { toHash } from '../app/route.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { spanOf } from './span-of.ts';

type Props = { readonly decision: RoutedDecision; readonly policy: Policy | null };

/** The rule, its reason, its certainty, and the spans it rests on. */
export function WhyList({ decision, policy }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const rule = policy?.rules.find((it) => it.id === decision.rule);
  return (
    <section className="card-why">
      <h3 className="label">{t('decision.card.why')}</h3>
      <ul className="why-list">
        <li>
          <a
            className="code"
            href={toHash({ screen: 'policy', rule: decision.rule })}
            title={t('decision.card.rule', { rule: decision.rule })}
          >
            {decision.rule}
          </a>
          <span>{rule?.reason[locale]}</span>
          <CertaintyMark certainty={decision.certainty} />
        </li>
        {decision.cites.map((cite) => (
          <li key={cite}>
            <span className="code" title={t('decision.card.citedSpan', { span: cite })}>
              {cite}
            </span>
            <span className="muted">
              {policy ? spanOf(policy, cite)?.paraphrase[locale] : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
