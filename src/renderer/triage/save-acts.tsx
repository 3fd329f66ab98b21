import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDesk } from '../app/desk-context.ts';
import type { CaseView } from '../app/route.ts';
import { navigate, readRoute } from '../app/use-route.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = {
  readonly store: TriageStore;
  readonly work: TriageWork;
  /** True: the decision is still open. */
  readonly isOpen?: boolean;
};

/** Makes the case; then the escalation, or the case alone. */
export function SaveActs({ store, work, isOpen = false }: Props) {
  const { t } = useTranslation();
  const { deskStore } = useDesk();
  const [wasEmpty, setWasEmpty] = useState(false);
  const isPending = work.saving.status === 'loading';
  const hasNext = work.pending.length > 0;
  const decision = work.step.last?.decision;
  const isOurs = decision?.status === 'routed' && decision.contact === 'own-desk';
  /** Nobody has to be written to first: the case alone is the next act. */
  const isSaveFirst = hasNext || isOurs || isOpen;
  const isEmpty = work.question.trim() === '';

  async function save(view: CaseView): Promise<void> {
    setWasEmpty(isEmpty);
    if (isEmpty) return;
    const saved = await store.save();
    if (!saved) return;
    void deskStore.refresh();
    // Who went elsewhere meanwhile is not led back.
    if (readRoute().screen !== 'triage') return;
    if (hasNext && view === 'decision') return store.load();
    navigate({ screen: 'case', reference: saved.reference, view });
  }

  const saveText = isOpen ? 'triage.ask.saveOpen' : 'triage.result.save';
  const escalate = (): void => void save('escalation');
  const keep = (): void => void save('decision');
  useKeys({ e: escalate, s: keep }, 'step');
  return (
    <div className="stack-tight acts-sticky">
      <div className="acts">
        {isSaveFirst ? (
          <ActButton kind="primary" keys="S" onPress={keep} isPending={isPending}>
            {t(hasNext ? 'triage.result.saveAndNext' : saveText)}
          </ActButton>
        ) : null}
        <ActButton
          kind={isSaveFirst ? 'normal' : 'primary'}
          keys="E"
          onPress={escalate}
          isPending={isPending}
        >
          {t('triage.result.escalate')}
        </ActButton>
        {isSaveFirst ? null : (
          <ActButton keys="S" onPress={keep} isPending={isPending}>
            {t(saveText)}
          </ActButton>
        )}
      </div>
      {wasEmpty && isEmpty ? (
        <p className="field-error" role="alert">
          {t('triage.result.emptyQuestion')}
        </p>
      ) : null}
      {work.saving.status === 'failed' ? (
        <ErrorNote error={work.saving.error} onRetry={keep} />
      ) : null}
    </div>
  );
}
