import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { Owner } from '../../shared/model/decision.ts';
import type { FactName } from '../../shared/model/facts.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ChoiceList } from './choice-list.tsx';
import { factChoices, withEffects } from './fact-choices.ts';
import { TopicChoices } from './topic-choices.tsx';
import type { TriageStore } from './triage-store.ts';
import { currentSuggestions, factsOf, sourcedFacts, type TriageWork } from './triage-work.ts';

type Props = {
  readonly store: TriageStore;
  readonly work: TriageWork;
  readonly fact: FactName;
};

/** One question, one key per answer. */
export function QuestionStep({ store, work, fact }: Props) {
  const { t } = useTranslation();
  const { change } = work;
  // Until the next question is there, this one is still shown: it is not answered twice.
  const isAnswered =
    work.step.status === 'loading' && change === null && work.given.some((it) => it.fact === fact);
  const answer = (value: string): void => {
    if (isAnswered) return;
    void (change === null ? store.answer(fact, value) : store.changes.propose(value));
  };
  const dontKnow = (): void => store.leaveOpen();
  const chosen = sourcedFacts(work).find((it) => it.fact === fact)?.value;
  const plain = factChoices(t, fact, chosen, (value) => ownersAfter(work, fact, value));
  const choices =
    change?.preview.status === 'ready' && work.step.last
      ? withEffects(plain, work.step.last.decision, change.preview.value)
      : plain;
  return (
    <div className="question-step">
      <p className="step-number">{stepText(t, work)}</p>
      <FocusHeading focusKey={`${fact} ${work.given.length}`}>
        {t(`facts.${fact}.question`)}
      </FocusHeading>
      <p className="step-hint">{t(`facts.${fact}.hint`)}</p>
      {fact === 'topic' ? (
        <TopicChoices
          key={`${work.given.length} ${change === null}`}
          choices={choices}
          onAnswer={answer}
          onDontKnow={dontKnow}
          suggestions={currentSuggestions(work)?.topics ?? []}
        />
      ) : (
        <ChoiceList choices={choices} onAnswer={answer} onDontKnow={dontKnow} />
      )}
      {change?.preview.status === 'failed' ? (
        <ErrorNote
          error={change.preview.error}
          onRetry={() => void store.changes.revisit(change.fact)}
        />
      ) : null}
      {work.step.status === 'failed' ? (
        <ErrorNote error={work.step.error} onRetry={() => void store.retryStep()} />
      ) : null}
    </div>
  );
}

/** Whom this answer would leave possible; empty when the policy was not asked about it. */
function ownersAfter(work: TriageWork, fact: FactName, value: string): readonly Owner[] {
  const next = work.step.last?.next;
  if (next?.fact !== fact) return [];
  return next.answers.find((it) => it.value === value)?.owners ?? [];
}

function stepText(t: TFunction, work: TriageWork): string {
  const { change, given, step } = work;
  const next = step.last?.next;
  if (change !== null && factsOf(work)[change.fact] === undefined) {
    return t('triage.question.outOfOrder');
  }
  if (change !== null || !next) return t('triage.question.again');
  const most = given.length + next.mostQuestionsLeft;
  return t('triage.question.step', { current: given.length + 1, most });
}
