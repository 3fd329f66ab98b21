import { useTranslation } from 'react-i18next';

import { ReadingPane } from '../../parts/reading-pane.tsx';
import { DraftFiles } from './draft-files.tsx';
import { DraftRuleForm } from './draft-rule-form.tsx';
import { DraftRuleList } from './draft-rule-list.tsx';
import type { DraftStore, DraftWork } from './draft-store.ts';
import { ProblemList } from './problem-list.tsx';

type Props = { readonly store: DraftStore; readonly work: DraftWork };

/** The table of the draft on the left, the chosen rule to be changed on the right. */
export function DraftEdit({ store, work }: Props) {
  const { t } = useTranslation();
  const policy = work.history.present;
  const { problems } = work.saved.check;
  const ids = policy.rules.map((it) => it.id);
  const chosen = work.chosen === null ? undefined : policy.rules[work.chosen];
  const go = (rule: string): void => store.choose(ids.indexOf(rule));
  return (
    <div className="panes panes-draft-edit">
      <div className="pane pane-middle">
        <div className="stack">
          <ProblemList
            problems={problems.filter((it) => it.rule === null)}
            rules={ids}
            label={t('policyDraft.whole')}
            onGo={go}
          />
          <DraftRuleList store={store} work={work} />
          <DraftFiles store={store} />
        </div>
      </div>
      {chosen && work.chosen !== null ? (
        <section className="pane" aria-label={chosen.id}>
          <DraftRuleForm
            key={work.chosen}
            store={store}
            policy={policy}
            index={work.chosen}
            rule={chosen}
            problems={problems.filter((it) => it.rule === chosen.id)}
            onGo={go}
          />
        </section>
      ) : (
        <ReadingPane label={t('policyDraft.views.edit')}>
          <p>{t('policyDraft.pick')}</p>
        </ReadingPane>
      )}
    </div>
  );
}
