import { useTranslation } from 'react-i18next';

import { OutcomeCard } from '../decision/outcome-card.tsx';
import { SayNowFor } from '../decision/say-now-for.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { SaveActs } from './save-acts.tsx';
import type { TriageStore } from './triage-store.ts';
import { factsOf, type TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** The card: who owns it, who handles it, whom to contact, and why. */
export function ResultStep({ store, work }: Props) {
  const { t } = useTranslation();
  const { last } = work.step;
  if (work.step.status === 'failed') {
    return <ErrorNote error={work.step.error} onRetry={() => void store.retryStep()} />;
  }
  if (last === null || last.decision.status !== 'routed') return <LoadingNote />;
  const { owner, firstContact } = last.decision;
  return (
    <div className="stack">
      <FocusHeading className="visually-hidden" focusKey={last.decision.rule}>
        {t('decision.card.owner')}
      </FocusHeading>
      <OutcomeCard
        decision={last.decision}
        facts={factsOf(work)}
        policyVersion={last.explanation.policyVersion}
        explanation={last.explanation}
        contactChain={last.contactChain}
        escalateChain={last.escalateChain}
        publisherName={work.offer?.record?.publisherName ?? null}
        sayNow={<SayNowFor facts={factsOf(work)} offer={work.offer?.key ?? null} />}
      />
      <SaveActs store={store} work={work} />
      <LiveStatus
        text={t('triage.result.announce', {
          owner: t(`decision.owner.${owner}`),
          firstContact: t(`decision.firstContact.${firstContact}`),
        })}
      />
    </div>
  );
}
