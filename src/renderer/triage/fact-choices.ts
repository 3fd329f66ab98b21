import type { TFunction } from 'i18next';

import type { Decision, Owner } from '../../shared/model/decision.ts';
import { factValues, type FactName } from '../../shared/model/facts.ts';
import type { AnswerPreview } from '../../shared/model/triage.ts';
import {
  factValueAbout,
  factValueExample,
  factValueName,
  topicTerm,
} from '../i18n/fact-value-text.ts';
import { answerEffect } from './answer-effect.ts';
import type { Choice } from './choice-list.tsx';

/** Every answer to the question for `fact`. `ownersAfter` tells whom an answer would leave possible. */
export function factChoices(
  t: TFunction,
  fact: FactName,
  chosen: string | undefined,
  ownersAfter: (value: string) => readonly Owner[] = () => [],
): Choice[] {
  return factValues[fact].map((value) => {
    const name = factValueName(t, fact, value);
    const term = fact === 'topic' ? topicTerm(t, value) : name;
    return {
      value,
      name,
      about: factValueAbout(t, fact, value),
      example: factValueExample(t, fact, value),
      term: term.toLowerCase() === name.toLowerCase() ? undefined : term,
      owners: ownersAfter(value),
      isChosen: value === chosen,
    };
  });
}

/** The answers with what each would do, compared with the decision as it stands. */
export function withEffects(
  choices: readonly Choice[],
  now: Decision,
  answers: readonly AnswerPreview[],
): Choice[] {
  const ownerNow = now.status === 'routed' ? now.owner : null;
  return choices.map((choice) => {
    const preview = answers.find((it) => it.value === choice.value);
    const effect = preview && { of: answerEffect(now, preview), now: ownerNow };
    return { ...choice, effect };
  });
}
