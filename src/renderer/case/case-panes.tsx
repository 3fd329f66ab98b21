import { useTranslation } from 'react-i18next';

import type { CaseView } from '../app/route.ts';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { CaseAside } from './case-aside.tsx';
import { CaseRecord } from './case-record.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { DecisionView } from './decision-view.tsx';
import { EscalationForm } from './escalation-form.tsx';
import { EscalationPreview } from './escalation-preview.tsx';
import type { EscalationStore } from './escalation-store.ts';

type Props = {
  readonly store: CaseStore;
  readonly escalation: EscalationStore;
  readonly work: CaseWork;
  readonly view: CaseView;
};

/** The case on the left; the decision, or the escalation beside its draft. */
export function CasePanes({ store, escalation, work, view }: Props) {
  const { t } = useTranslation();
  if (view === 'escalation') {
    return (
      <div className="panes panes-draft">
        <CaseAside store={store} work={work} />
        <div key="escalation" className="pane pane-middle">
          <EscalationForm store={store} escalation={escalation} work={work} />
        </div>
        <div className="pane">
          <EscalationPreview store={store} escalation={escalation} work={work} />
        </div>
      </div>
    );
  }
  return (
    <div className="panes panes-3">
      <CaseAside store={store} work={work} />
      <div key="decision" className="pane pane-middle">
        <DecisionView store={store} work={work} />
      </div>
      <ReadingPane label={t('cases.details')}>
        <CaseRecord work={work} />
      </ReadingPane>
    </div>
  );
}
