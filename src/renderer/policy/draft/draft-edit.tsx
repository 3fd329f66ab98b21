import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ReadingPane } from '../../parts/reading-pane.tsx';
import { UndoLine } from '../../parts/undo-line.tsx';
import { DraftFiles } from './draft-files.tsx';
import { DraftRuleForm } from './draft-rule-form.tsx';
import { DraftRuleList } from './draft-rule-list.tsx';
import type { DraftStore, DraftWork } from './draft-store.ts';
import { groupProblems } from './group-problems.ts';
import { ProblemList } from './problem-list.tsx';

type Props = { readonly store: DraftStore; readonly work: DraftWork };

/** The table of the draft on the left, the chosen rule to be changed on the right. */
export function DraftEdit({ store, work }: Props) {
  const { t } = useTranslation();
  const panes = useRef<HTMLDivElement>(null);
  const sought = useStore(store.state, (it) => it.sought);
  const policy = work.history.present;
  const { problems } = work.saved.check;
  const groups = groupProblems(problems);
  const ids = policy.rules.map((it) => it.id);
  const chosen = work.chosen === null ? undefined : policy.rules[work.chosen];
  const go = (rule: string): void => store.choose(ids.indexOf(rule));
  useEffect(() => {
    if (sought === null) return;
    const places = sought === 'rules' ? '[data-row]' : '.draft-rule-pane .problem-note';
    const found = panes.current?.querySelector<HTMLElement>(places);
    (found ?? panes.current?.querySelector<HTMLElement>('.problem-note'))?.focus();
    store.found();
  }, [store, sought]);
  const ofRule = groups.filter((it) => it.hidden.length > 0 && it.rule === chosen?.id);
  const own = problems
    .filter((it) => it.rule === chosen?.id)
    .map((first) => ({ rule: first.rule, first, hidden: [] }));
  return (
    <>
      <DraftFiles store={store} />
      <div className="panes panes-draft-edit" ref={panes}>
        <div className="pane pane-middle">
          <div className="stack">
            {work.removed === null ? null : (
              <UndoLine
                text={t('removals.removed.policy-rule', { name: work.removed })}
                onUndo={store.undo}
              />
            )}
            <ProblemList
              groups={groups.filter((it) => it.rule === null || it.hidden.length > 0)}
              rules={ids}
              label={t('policyDraft.whole')}
              of={null}
              onGo={go}
            />
            <DraftRuleList store={store} work={work} />
          </div>
        </div>
        {chosen && work.chosen !== null ? (
          <section className="pane draft-rule-pane" aria-label={chosen.id}>
            <DraftRuleForm
              key={work.chosen}
              store={store}
              policy={policy}
              index={work.chosen}
              rule={chosen}
            />
            <ProblemList
              groups={[...ofRule, ...own]}
              rules={ids}
              label={t('policyDraft.ruleProblems', { count: ofRule.length + own.length })}
              of={chosen.id}
              onGo={go}
            />
          </section>
        ) : (
          <ReadingPane label={t('policyDraft.views.edit')}>
            <p>{t('policyDraft.pick')}</p>
          </ReadingPane>
        )}
      </div>
    </>
  );
}
