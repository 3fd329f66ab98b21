import { useTranslation } from 'react-i18next';

import type { RoutedDecision } from '../../shared/model/decision.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { isLocalRule } from '../../shared/model/local-agreement.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { PossibleRules } from './possible-rules.tsx';
import { PublishedSays } from './published-says.tsx';
import { RuleLink } from './rule-link.tsx';
import { TraceList } from './trace-list.tsx';

type Props = {
  readonly decision: RoutedDecision;
  readonly facts: Facts;
  readonly policyVersion: string;
  readonly explanation: Explanation | null;
  readonly isVersionUnknown: boolean;
};

/** The rule or the rules still possible, the reason, how firmly it stands, the spans it rests on, and the rules before it. */
export function WhyList(props: Props) {
  const { decision, facts, policyVersion, explanation } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  const isOneRule = explanation === null || explanation.possible.length < 2;
  return (
    <section className="card-why">
      <div className="label-row">
        <h3 className="label">{t('decision.card.why')}</h3>
        <span className="small-dim">{t('decision.why.policy', { version: policyVersion })}</span>
      </div>
      {isOneRule ? null : <PossibleRules explanation={explanation} facts={facts} />}
      <ul className="why-list">
        {isOneRule ? (
          <li>
            <RuleLink rule={decision.rule} version={policyVersion} />
            <span>{explanation?.reason?.[locale]}</span>
            <CertaintyMark certainty={decision.certainty} />
          </li>
        ) : null}
        {decision.cites.map((cite) => (
          <li key={cite}>
            <span className="code" title={t('decision.card.citedSpan', { span: cite })}>
              {cite}
            </span>
            <span className="muted">
              {explanation?.spans.find((it) => it.id === cite)?.paraphrase[locale]}
            </span>
          </li>
        ))}
      </ul>
      {props.isVersionUnknown ? (
        <p className="muted">{t('decision.why.unknownVersion', { version: policyVersion })}</p>
      ) : null}
      {isOneRule && isLocalRule(decision.rule) && explanation ? (
        <PublishedSays published={explanation.published} policyVersion={policyVersion} />
      ) : null}
      {explanation ? <TraceList explanation={explanation} /> : null}
    </section>
  );
}
