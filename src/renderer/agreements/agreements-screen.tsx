import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import {
  isLocalRule,
  topicGroupNames,
  unreadableRulesOf,
  type LocalAgreements,
} from '../../shared/model/local-agreement.ts';
import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { RemovalLine } from '../parts/removal-line.tsx';
import { createRuleUseStore } from '../policy/rule-use-store.ts';
import { createAgreementsStore, type AgreementsStore } from './agreements-store.ts';
import { LocalRuleForm } from './local-rule-form.tsx';
import { LocalRuleList } from './local-rule-list.tsx';
import { newRule, openAgreement } from './open-agreement.ts';
import { SplitForm } from './split-form.tsx';
import { SplitList } from './split-list.tsx';
import { UnreadableRule } from './unreadable-rule.tsx';

/** What this desk agreed with others, always shown as a layer of its own. */
export function AgreementsScreen({ item }: { readonly item: string | null }) {
  const { t } = useTranslation();
  const { client, status } = useDesk();
  const [store] = useState(() => createAgreementsStore(client));
  const [ruleUse] = useState(() => createRuleUseStore(client));
  const list = useStore(store.list);
  useEffect(() => void store.load(), [store]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- an agreement that changed, or a new case, changes the counts
  useEffect(() => void ruleUse.load(), [ruleUse, list, status.caseCount]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another form is open
  useEffect(() => store.forgetError(), [store, item]);
  return (
    <Screen title={t('agreements.title')}>
      {list.status === 'failed' ? (
        <ErrorNote error={list.error} onRetry={() => void store.load()} />
      ) : null}
      {list.status === 'loading' || list.status === 'idle' ? <LoadingNote /> : null}
      {list.status === 'ready' ? (
        <div className="panes panes-agreements">
          <div className="pane pane-middle">
            <div className="stack">
              <p className="muted">{t('agreements.layer')}</p>
              <RemovalLine
                store={store.removals}
                onBack={({ name }) => void store.load().then(() => openAgreement(name))}
              />
              <SplitList agreements={list.value} item={item} ruleUse={ruleUse} />
              <LocalRuleList agreements={list.value} item={item} ruleUse={ruleUse} />
            </div>
          </div>
          <section className="pane" aria-label={t('agreements.title')}>
            <Detail store={store} agreements={list.value} item={item} />
          </section>
        </div>
      ) : null}
    </Screen>
  );
}

type DetailProps = {
  readonly store: AgreementsStore;
  readonly agreements: LocalAgreements;
  readonly item: string | null;
};

function Detail({ store, agreements, item }: DetailProps) {
  const { t } = useTranslation();
  const group = topicGroupNames.find((it) => it === item);
  if (group) {
    const split = agreements.splits.find((it) => it.group === group) ?? null;
    return <SplitForm key={group} store={store} group={group} split={split} />;
  }
  if (item === newRule) {
    return <LocalRuleForm key={newRule} store={store} rule={null} warnings={[]} />;
  }
  const rule = agreements.rules.find((it) => it.id === item);
  if (rule) {
    const warnings = agreements.warnings.filter((it) => it.rule === rule.id);
    return <LocalRuleForm key={rule.id} store={store} rule={rule} warnings={warnings} />;
  }
  if (item !== null && unreadableRulesOf(agreements).includes(item)) {
    return <UnreadableRule key={item} store={store} id={item} />;
  }
  if (item !== null && isLocalRule(item)) return <p>{t('agreements.gone', { id: item })}</p>;
  return <p className="dim">{t('agreements.pick')}</p>;
}
