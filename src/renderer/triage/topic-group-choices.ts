import type { TFunction } from 'i18next';

import { topicGroups } from '../../shared/model/facts.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import type { Choice } from './choice-list.tsx';

/** The four groups as answers, each with whom its topics together leave possible. */
export function groupChoices(t: TFunction, topics: readonly Choice[]): Choice[] {
  return topicGroupNames.map((group) => {
    const names: readonly string[] = topicGroups[group];
    const inside = topics.filter((it) => names.includes(it.value));
    return {
      value: group,
      name: t(`topics.group.${group}.name`),
      about: inside.map((it) => it.name).join(' · '),
      owners: [...new Set(inside.flatMap((it) => it.owners))],
      isChosen: inside.some((it) => it.isChosen),
    };
  });
}
