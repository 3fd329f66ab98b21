import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { useTypeAhead } from '../keys/use-type-ahead.ts';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { AskStep } from './ask-step.tsx';
import { ChangeStep } from './change-step.tsx';
import { IntakeStep } from './intake-step.tsx';
import { NewOfferStep } from './new-offer-step.tsx';
import { OwnersPane } from './owners-pane.tsx';
import { QuestionStep } from './question-step.tsx';
import { ResultAside } from './result-aside.tsx';
import { ResultStep } from './result-step.tsx';
import { TriageAside } from './triage-aside.tsx';
import type { TriageStore } from './triage-store.ts';
import { currentFact, factsOf, isAsking, type TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** What is known on the left, the step in the middle, what can still come out on the right. */
export function TriagePanes({ store, work }: Props) {
  const { t } = useTranslation();
  const back = (): void => void store.back();
  const leave = work.change === null ? undefined : back;
  // At the first step the same key leads to the question.
  const anew = work.stage === 'intake' ? undefined : (): void => void store.setAside();
  useKeys({ Backspace: back, 'Alt+ArrowLeft': back, Escape: leave, n: anew }, 'screen');
  useTypeAhead(work.step.status === 'loading');
  return (
    <div className="panes panes-3">
      <TriageAside store={store} work={work} />
      <div className="pane pane-middle">
        <Step store={store} work={work} />
      </div>
      <ReadingPane label={t(isResult(work) ? 'decision.card.notes' : 'triage.owners.label')}>
        {isResult(work) ? <ResultAside work={work} /> : <OwnersPane work={work} />}
      </ReadingPane>
    </div>
  );
}

function Step({ store, work }: Props) {
  if (work.stage === 'intake') return <IntakeStep store={store} work={work} />;
  if (work.stage === 'new-offer') return <NewOfferStep store={store} />;
  if (work.leftOpen !== null && isAsking(work)) {
    return <AskStep store={store} work={work} fact={work.leftOpen} />;
  }
  if (work.change !== null && work.change.proposed !== null && work.step.last !== null) {
    return (
      <ChangeStep
        changes={store.changes}
        change={work.change}
        now={work.step.last.decision}
        from={factsOf(work)[work.change.fact]}
      />
    );
  }
  const fact = currentFact(work);
  if (fact !== null) return <QuestionStep store={store} work={work} fact={fact} />;
  return <ResultStep store={store} work={work} />;
}

function isResult(work: TriageWork): boolean {
  const isAtEnd = !isAsking(work) && work.change === null;
  return work.stage === 'questions' && isAtEnd && work.step.last?.decision.status === 'routed';
}
