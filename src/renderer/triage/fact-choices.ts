import type { TFunction } from 'i18next';

import type { Owner } from '../../shared/model/decision.ts';
import { factValues, type FactName } from '../../shared/model/facts.ts';
import { factValueAbout, factValueName, topicTerm } from '../i18n/fact-value-text.ts';
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
      term: term.toLowerCase() === name.toLowerCase() ? undefined : term,
      owners: ownersAfter(value),
      isChosen: value === chosen,
    };
  });
}
