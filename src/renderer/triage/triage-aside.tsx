import { useTranslation } from 'react-i18next';

import { FactList } from './fact-list.tsx';
import { LinkedNote } from './linked-note.tsx';
import { OfferSummaryBlock } from './offer-summary-block.tsx';
import { PartNote } from './part-note.tsx';
import { QuestionQuote } from './question-quote.tsx';
import type { TriageStore } from './triage-store.ts';
import { sourcedFacts, type TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** What the customer said, the offer, and every fact with its source. */
export function TriageAside({ store, work }: Props) {
  const { t } = useTranslation();
  return (
    <div className="pane stack">
      {work.stage === 'intake' ? null : (
        <>
          <PartNote work={work} />
          <LinkedNote work={work} />
          <QuestionQuote question={work.question} onChange={(text) => store.setQuestion(text)} />
          <OfferSummaryBlock offer={work.offer} onChange={() => store.showStage('intake')} />
        </>
      )}
      <section>
        <h2 className="label">{t('triage.facts.label')}</h2>
        <FactList
          facts={sourcedFacts(work)}
          current={work.change?.fact ?? null}
          onChange={(fact) => void store.changes.revisit(fact)}
        />
      </section>
    </div>
  );
}
