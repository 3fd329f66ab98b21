import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import type { Owner } from '../../shared/model/decision.ts';
import { useKeys } from '../keys/use-keys.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { OwnerMark } from '../parts/owner-mark.tsx';
import type { AnswerEffect } from './answer-effect.ts';
import { EffectMark } from './effect-mark.tsx';

export type Choice = {
  readonly value: string;
  readonly name: string;
  readonly about: string;
  /** Somebody's words, or a situation, that the answer fits. */
  readonly example?: string;
  /** Whom the answer would leave possible. */
  readonly owners: readonly Owner[];
  readonly isChosen?: boolean;
  /** The policy's own word for it, where it differs from the name. */
  readonly term?: string | undefined;
  /** What it would do, compared with the answer that is there. */
  readonly effect?: { readonly of: AnswerEffect; readonly now: Owner | null } | undefined;
};

type Props = {
  readonly choices: readonly Choice[];
  readonly onAnswer: (value: string) => void;
  readonly onDontKnow?: (() => void) | undefined;
  readonly label?: string;
};

/** Answers, each with its digit; 0 is "don't know". */
export function ChoiceList({ choices, onAnswer, onDontKnow, label }: Props) {
  const { t } = useTranslation();
  const digits = choices.map(({ value }, index) => [String(index + 1), () => onAnswer(value)]);
  useKeys({ ...Object.fromEntries(digits), 0: onDontKnow }, 'step');
  return (
    <ul className="choice-list" aria-label={label ?? t('triage.question.answers')}>
      {choices.map((choice, index) => (
        <li key={choice.value}>
          <ChoiceButton
            choice={choice}
            digit={String(index + 1)}
            onPress={() => onAnswer(choice.value)}
          />
        </li>
      ))}
      {onDontKnow ? (
        <li>
          <ChoiceButton
            digit="0"
            onPress={onDontKnow}
            choice={{
              value: '',
              name: t('triage.question.dontKnow'),
              about: t('triage.question.dontKnowAbout'),
              owners: [],
            }}
          />
        </li>
      ) : null}
    </ul>
  );
}

type ChoiceButtonProps = {
  readonly choice: Choice;
  readonly digit: string;
  readonly onPress: () => void;
};

function ChoiceButton({ choice, digit, onPress }: ChoiceButtonProps) {
  const { t } = useTranslation();
  const { name, about, example, owners, isChosen = false, term, effect } = choice;
  const [only] = owners;
  return (
    <Button className="choice" data-chosen={isChosen} onPress={onPress} aria-keyshortcuts={digit}>
      <KeyHint keys={digit} />
      <span className="choice-name">{name}</span>
      <span className="choice-end">
        {term === undefined ? null : <span title={t('triage.topic.term', { term })}>{term}</span>}
        {isChosen ? t('triage.question.current') : null}
        {effect === undefined ? null : <EffectMark effect={effect.of} now={effect.now} />}
        {effect === undefined && only !== undefined && owners.length === 1 ? (
          <span title={t('triage.question.leadsTo', { owner: t(`decision.owner.${only}`) })}>
            <OwnerMark owner={only} />
            <span className="visually-hidden">
              {t('triage.question.leadsTo', { owner: t(`decision.owner.${only}`) })}
            </span>
          </span>
        ) : null}
      </span>
      <span className="choice-about">
        {about}
        {example === undefined ? null : <span className="choice-example"> {example}</span>}
      </span>
    </Button>
  );
}
