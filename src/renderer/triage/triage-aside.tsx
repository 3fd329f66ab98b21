import { useTranslation } from 'react-i18next';

import { OpenNotices } from '../notices/open-notices.tsx';
import { FactList } from './fact-list.tsx';
import { FilledList } from './filled-list.tsx';
import { LinkedNote } from './linked-note.tsx';
import { OfferSummaryBlock } from './offer-summary-block.tsx';
import { PartNote } from './part-note.tsx';
import { QuestionQuote } from './question-quote.tsx';
import { SimilarList } from './similar-list.tsx';
import type { TriageStore } from './triage-store.ts';
import { sourcedFacts, type TriageWork } from './triage-work.ts';
import { UnfinishedList } from './unfinished-list.tsx';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** What the customer said, the offer, every fact with its source, and what else may be about the same. */
export function TriageAside({ store, work }: Props) {
  const { t } = useTranslation();
  return (
    <div className="pane stack">
      {work.stage === 'intake' ? (
        <>
          <SimilarList store={store} work={work} />
          <UnfinishedList store={store} />
        </>
      ) : (
        <>
          <PartNote work={work} />
          <LinkedNote work={work} />
          <QuestionQuote question={work.question} onChange={(text) => store.setQuestion(text)} />
          <OfferSummaryBlock offer={work.offer} onChange={() => store.showStage('intake')} />
          {work.offer === null ? null : <OpenNotices offer={work.offer.key} />}
        </>
      )}
      <FilledList store={store} work={work} />
      <section>
        <h2 className="label">{t('triage.facts.label')}</h2>
        <FactList
          facts={sourcedFacts(work)}
          current={work.change?.fact ?? null}
          onChange={(fact) => void store.changes.revisit(fact)}
        />
      </section>
      {work.stage === 'questions' ? <SimilarList store={store} work={work} /> : null}
    </div>
  );
}
