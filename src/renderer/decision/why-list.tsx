import { useTranslation } from 'react-i18next';

import type { RoutedDecision } from '../../shared/model/decision.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import { isLocalRule } from '../../shared/model/local-agreement.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { PublishedSays } from './published-says.tsx';
import { RuleLink } from './rule-link.tsx';
import { TraceList } from './trace-list.tsx';

type Props = {
  readonly decision: RoutedDecision;
  readonly policyVersion: string;
  readonly explanation: Explanation | null;
  readonly isVersionUnknown: boolean;
};

/** The rule, its reason, how firmly it stands, the spans it rests on, and the rules before it. */
export function WhyList(props: Props) {
  const { decision, policyVersion, explanation } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  const others = (explanation?.possible ?? []).filter((it) => it !== decision.rule);
  return (
    <section className="card-why">
      <div className="label-row">
        <h3 className="label">{t('decision.card.why')}</h3>
        <span className="small-dim">{t('decision.why.policy', { version: policyVersion })}</span>
      </div>
      <ul className="why-list">
        <li>
          <RuleLink rule={decision.rule} version={policyVersion} />
          <span>{explanation?.reason?.[locale]}</span>
          <CertaintyMark certainty={decision.certainty} />
        </li>
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
      {isLocalRule(decision.rule) && explanation ? (
        <PublishedSays published={explanation.published} policyVersion={policyVersion} />
      ) : null}
      {others.length === 0 ? null : (
        <p className="small-dim">
          {t('decision.why.alsoPossible', {
            rules: others.join(t('common.listSeparator')),
            count: others.length,
          })}
        </p>
      )}
      {explanation ? <TraceList explanation={explanation} /> : null}
    </section>
  );
}
