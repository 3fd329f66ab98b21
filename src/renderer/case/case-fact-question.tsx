import { useTranslation } from 'react-i18next';

import type { FactName } from '../../shared/model/facts.ts';
import { useKeys } from '../keys/use-keys.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ChoiceList } from '../triage/choice-list.tsx';
import { factChoices } from '../triage/fact-choices.ts';
import { TopicChoices } from '../triage/topic-choices.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';

type Props = { readonly store: CaseStore; readonly work: CaseWork; readonly fact: FactName };

/** A fact of a saved case, asked again. */
export function CaseFactQuestion({ store, work, fact }: Props) {
  const { t } = useTranslation();
  const leave = (): void => store.revisit(null);
  useKeys({ Backspace: leave, 'Alt+ArrowLeft': leave, Escape: leave }, 'screen');
  const answer = (value: string): void => void store.setFact(fact, value);
  const choices = factChoices(t, fact, work.supportCase.facts[fact]);
  return (
    <div className="question-step">
      <p className="step-number">{t('triage.question.again')}</p>
      <FocusHeading focusKey={fact}>{t(`facts.${fact}.question`)}</FocusHeading>
      <p className="step-hint">{t(`facts.${fact}.hint`)}</p>
      {fact === 'topic' ? (
        <TopicChoices choices={choices} onAnswer={answer} onDontKnow={undefined} />
      ) : (
        <ChoiceList choices={choices} onAnswer={answer} />
      )}
    </div>
  );
}
