import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { OutcomeCard } from '../decision/outcome-card.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { SaveActs } from './save-acts.tsx';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** The card: who owns it, who handles it, whom to contact, and why. */
export function ResultStep({ store, work }: Props) {
  const { t } = useTranslation();
  const { policyStore } = useDesk();
  const book = useStore(policyStore.state);
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
        step={last}
        publisherName={work.offer?.record?.publisherName ?? null}
        policy={book.status === 'ready' ? book.value.policy : null}
        near={work.near}
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
