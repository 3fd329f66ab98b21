import { useTranslation } from 'react-i18next';

import type { FactName } from '../../shared/model/facts.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ChoiceList } from '../triage/choice-list.tsx';
import { factChoices, withEffects } from '../triage/fact-choices.ts';
import { TopicChoices } from '../triage/topic-choices.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';

type Props = { readonly store: CaseStore; readonly work: CaseWork; readonly fact: FactName };

/** A fact of a saved case, asked again. */
export function CaseFactQuestion({ store, work, fact }: Props) {
  const { t } = useTranslation();
  const { change, supportCase } = work;
  const leave = store.changes.keep;
  useKeys({ Backspace: leave, 'Alt+ArrowLeft': leave, Escape: leave }, 'screen');
  const answer = (value: string): void => void store.changes.propose(value);
  const plain = factChoices(t, fact, supportCase.facts[fact]);
  const choices =
    change?.preview.status === 'ready'
      ? withEffects(plain, supportCase.decision, change.preview.value)
      : plain;
  return (
    <div className="question-step">
      <p className="step-number">{t('triage.question.again')}</p>
      <FocusHeading focusKey={fact}>{t(`facts.${fact}.question`)}</FocusHeading>
      <p className="step-hint">{t(`facts.${fact}.hint`)}</p>
      {fact === 'topic' ? (
        <TopicChoices choices={choices} onAnswer={answer} onDontKnow={undefined} suggestions={[]} />
      ) : (
        <ChoiceList choices={choices} onAnswer={answer} />
      )}
      {change?.preview.status === 'failed' ? (
        <ErrorNote error={change.preview.error} onRetry={() => void store.changes.revisit(fact)} />
      ) : null}
    </div>
  );
}
