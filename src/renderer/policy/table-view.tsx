import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { RuleUse } from '../../shared/model/policy-change.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Loadable } from '../app/loadable.ts';
import type { Route } from '../app/route.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ListFilter } from '../parts/list-filter.tsx';
import { filterRules } from './filter-rules.ts';
import { RulePage } from './rule-page.tsx';
import { RuleTable } from './rule-table.tsx';

type Props = {
  readonly policy: Policy;
  /** Null: the rule is of a version that is not in force. */
  readonly use: Loadable<RuleUse> | null;
  /** The rule that is read, or null: the table. */
  readonly rule: string | null;
  /** Where a rule was opened from, if not from the table. */
  readonly back?: Route | null;
  readonly routeOf: (rule: string | null) => Route;
  /** What the check says, or that the version is not in force. */
  readonly about: string;
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** The whole table, or one rule of it. */
export function TableView(props: Props) {
  const { policy, rule, use, routeOf } = props;
  const pane = useRef<HTMLDivElement>(null);
  const last = useRef(rule);
  const chosen = policy.rules.find((it) => it.id === rule);
  // Back from a rule, the table goes on where it was left.
  useEffect(() => {
    if (chosen) last.current = chosen.id;
    else if (last.current !== null) {
      const links = [...(pane.current?.querySelectorAll('a') ?? [])];
      links.find((it) => it.textContent === last.current)?.focus();
      last.current = null;
    }
  }, [chosen]);
  return (
    <div ref={pane} className="pane pane-middle pane-whole policy-pane">
      {chosen ? (
        <RulePage policy={policy} rule={chosen} use={use} back={props.back ?? routeOf(null)} />
      ) : (
        <WholeTable {...props} />
      )}
    </div>
  );
}

function WholeTable({ policy, about, text, onText, routeOf }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const rules = filterRules(t, policy, text);
  return (
    <div>
      <div className="table-head">
        <ListFilter
          label={t('policy.filter')}
          placeholder={t('policy.filterPlaceholder')}
          text={text}
          onText={onText}
        />
        <output className="muted">{t('policy.rules', { count: rules.length })}</output>
        <span className="muted">{t('policy.order')}</span>
      </div>
      <p className="dim table-about">
        <span>{about}</span>
        {t('policy.source', {
          title: policy.source.title[locale],
          edition: policy.source.edition,
        })}
      </p>
      {rules.length === 0 ? (
        <p className="dim list-none">{t('policy.noMatch', { text })}</p>
      ) : (
        <RuleTable rules={rules} routeOf={routeOf} label={t('policy.views.table')} />
      )}
    </div>
  );
}
