import { useTranslation } from 'react-i18next';

import type { Decision } from '../../shared/model/decision.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { proposedPreview, type AnswerChange } from './answer-change.ts';
import type { createAnswerChanges } from './answer-changes.ts';
import { DecisionComparison } from './decision-comparison.tsx';

type Props = {
  readonly changes: ReturnType<typeof createAnswerChanges>;
  readonly change: AnswerChange;
  /** The decision as it stands. */
  readonly now: Decision;
  /** The answer as it stands. */
  readonly from: string | undefined;
};

/** What the changed answer would do, before it is accepted. */
export function ChangeStep({ changes, change, now, from }: Props) {
  const { t } = useTranslation();
  const { fact, proposed, preview } = change;
  const after = proposedPreview(change);
  const accept = (): void => void changes.accept();
  const keep = (): void => changes.keep();
  useKeys({ Enter: after ? accept : undefined, Escape: keep }, 'step');
  return (
    <div className="stack">
      <div>
        <p className="step-number">{t('triage.question.again')}</p>
        <FocusHeading focusKey={`${fact} ${proposed ?? ''}`}>
          {t('triage.changeStep.heading', {
            fact: t(`facts.${fact}.label`),
            from: from === undefined ? t('common.notKnown') : factValueName(t, fact, from),
            to: proposed === null ? '' : factValueName(t, fact, proposed),
          })}
        </FocusHeading>
        <p className="step-hint">{t('triage.changeStep.hint')}</p>
      </div>
      {after ? <DecisionComparison before={now} after={after} /> : null}
      {preview.status === 'loading' ? <LoadingNote /> : null}
      {preview.status === 'failed' ? (
        <ErrorNote error={preview.error} onRetry={() => void changes.revisit(fact)} />
      ) : null}
      <div className="acts">
        <ActButton kind="primary" keys="↵" onPress={accept} isDisabled={after === null}>
          {t('triage.changeStep.accept')}
        </ActButton>
        <ActButton keys="Esc" onPress={keep}>
          {t('triage.changeStep.keep')}
        </ActButton>
      </div>
    </div>
  );
}
