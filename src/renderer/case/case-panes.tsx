import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { CaseView } from '../app/route.ts';
import { useLeaveField } from '../keys/use-leave-field.ts';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { CaseAside } from './case-aside.tsx';
import { CaseRecord } from './case-record.tsx';
import type { CaseStores } from './case-stores.ts';
import type { CaseWork } from './case-work.ts';
import { DecisionView } from './decision-view.tsx';
import { EscalationForm } from './escalation-form.tsx';
import { EscalationPreview } from './escalation-preview.tsx';
import { ActPane } from './timeline/act-pane.tsx';
import { TimelineView } from './timeline/timeline-view.tsx';
import { TwinPane } from './twin-pane.tsx';

type Props = {
  readonly stores: CaseStores;
  readonly work: CaseWork;
  readonly view: CaseView;
};

/** The case on the left; the decision, the escalation beside its draft, or the timeline beside its acts. */
export function CasePanes({ stores, work, view }: Props) {
  const { t } = useTranslation();
  const { store } = stores;
  if (view === 'escalation') return <EscalationPanes stores={stores} work={work} />;
  if (view === 'timeline') {
    return (
      <div className="panes panes-draft panes-timeline">
        <CaseAside store={store} work={work} />
        <div key="timeline" className="pane pane-middle">
          <TimelineView stores={stores} work={work} />
        </div>
        <div className="pane">
          <ActPane stores={stores} work={work} />
        </div>
      </div>
    );
  }
  return (
    <div className="panes panes-3">
      <CaseAside store={store} work={work} />
      <div key="decision" className="pane pane-middle">
        <DecisionView store={store} override={stores.override} work={work} />
      </div>
      <ReadingPane label={t('cases.details')}>
        <CaseRecord work={work} />
      </ReadingPane>
    </div>
  );
}

function EscalationPanes({ stores, work }: Omit<Props, 'view'>) {
  const { store, escalation, attachments, timeline } = stores;
  const isTwinShown = useStore(escalation.state, (it) => it.isTwinShown);
  const panes = useRef<HTMLDivElement>(null);
  useLeaveField(panes);
  return (
    <div
      className={`panes panes-escalation ${isTwinShown ? 'panes-twin' : 'panes-draft'}`}
      ref={panes}
    >
      {isTwinShown ? null : <CaseAside store={store} work={work} />}
      <div key="escalation" className="pane pane-middle">
        <EscalationForm
          store={store}
          escalation={escalation}
          attachments={attachments}
          work={work}
        />
      </div>
      {isTwinShown ? <TwinPane escalation={escalation} /> : null}
      <div className="pane pane-preview">
        <EscalationPreview store={store} escalation={escalation} timeline={timeline} work={work} />
      </div>
    </div>
  );
}
