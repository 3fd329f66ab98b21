import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { RuleUse } from '../../shared/model/policy-change.ts';
import type { Policy, PolicyRule } from '../../shared/model/policy.ts';
import type { Loadable } from '../app/loadable.ts';
import { toHash, type Route } from '../app/route.ts';
import { CertaintyMark } from '../decision/certainty-mark.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { OwnerName } from '../parts/owner-name.tsx';
import { RuleExamples } from './rule-examples.tsx';
import { RuleOutcomeList, RuleWhen } from './rule-outcome-list.tsx';
import { RuleUseList } from './rule-use-list.tsx';
import { SpanList } from './span-list.tsx';

type Props = {
  readonly policy: Policy;
  readonly rule: PolicyRule;
  /** Null: the rule is of a version that is not in force. */
  readonly use: Loadable<RuleUse> | null;
  /** The table that the rule stands in, or the grid that it was opened from. */
  readonly back: Route;
};

/** One rule: its reason, its condition, what it decides, the sentences it rests on, its examples. */
export function RulePage({ policy, rule, use, back }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <article className="rule-page">
      <header className="stack-tight">
        <a className="back-link" href={toHash(back)}>
          <ArrowLeft aria-hidden="true" />
          {back.screen === 'policy-grid'
            ? t('policy.views.grid')
            : t('policy.rules', { count: policy.rules.length })}
        </a>
        <FocusHeading className="rule-page-name" focusKey={rule.id}>
          {rule.id}
        </FocusHeading>
        <p className="rule-owner">
          <OwnerName owner={rule.owner} />
          <CertaintyMark certainty={rule.certainty} />
        </p>
        <p className="rule-reason">{rule.reason[locale]}</p>
      </header>
      <div className="rule-page-parts">
        <div className="stack">
          <RuleWhen when={rule.when} />
          <RuleOutcomeList policy={policy} rule={rule} />
          {use === null ? null : <RuleUseList use={use} rule={rule.id} />}
        </div>
        <div className="stack">
          <SpanList policy={policy} cites={rule.cites} />
          <RuleExamples rule={rule} version={policy.version} />
        </div>
      </div>
    </article>
  );
}
