import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { navigate } from '../app/use-route.ts';
import { OutcomeCard } from '../decision/outcome-card.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { CaseFactQuestion } from './case-fact-question.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { createNearStore } from './near-store.ts';
import { OpenDecision } from './open-decision.tsx';

type Props = { readonly store: CaseStore; readonly work: CaseWork };

/** The decision of a case; a fact can be corrected, and the desk decides again. */
export function DecisionView({ store, work }: Props) {
  const { t } = useTranslation();
  const { client, policyStore, status } = useDesk();
  const [nearStore] = useState(() => createNearStore(client));
  const near = useStore(nearStore.state);
  const book = useStore(policyStore.state);
  const { supportCase, step, revisited } = work;
  const { decision, reference } = supportCase;
  useEffect(() => void nearStore.load(supportCase), [nearStore, supportCase]);
  const write = (): void => navigate({ screen: 'case', reference, view: 'escalation' });
  useKeys({ e: write }, 'screen');

  if (revisited !== null) return <CaseFactQuestion store={store} work={work} fact={revisited} />;
  return (
    <div className="stack">
      <FocusHeading className="visually-hidden" focusKey={reference}>
        {t('cases.view.decision')}
      </FocusHeading>
      {supportCase.policyVersion === status.policyVersion ? null : (
        <Notice>
          {t('cases.policyChanged', {
            version: supportCase.policyVersion,
            current: status.policyVersion,
          })}
        </Notice>
      )}
      {decision.status === 'routed' ? (
        <OutcomeCard
          decision={decision}
          step={step}
          publisherName={supportCase.offer?.publisherName ?? null}
          policy={book.status === 'ready' ? book.value.policy : null}
          near={near.near}
        />
      ) : (
        <OpenDecision decision={decision} onAnswer={() => store.revisit(decision.ask)} />
      )}
      {work.saving.status === 'failed' ? (
        <ErrorNote error={work.saving.error} onRetry={() => void store.retry()} />
      ) : null}
      <div className="acts">
        <ActButton kind="primary" keys="E" onPress={write}>
          {t('cases.write')}
        </ActButton>
      </div>
    </div>
  );
}
