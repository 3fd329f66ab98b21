import type { Client } from '../../shared/client.ts';
import { topicGroups, type FactName, type Facts } from '../../shared/model/facts.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { AnswerPreview } from '../../shared/model/triage.ts';
import { groupOf, settleSplit } from './settle-split.ts';

type Question = {
  readonly facts: Facts;
  readonly offer: OfferKey | null;
  readonly fact: FactName;
  /** True: the agreements settle the split, so that another topic may bring another one along. */
  readonly isSplitAgreed: boolean;
};

/** What each answer to `fact` would lead to. */
export async function previewAnswers(client: Client, question: Question): Promise<AnswerPreview[]> {
  const { facts, offer, fact, isSplitAgreed } = question;
  if (fact !== 'topic' || !isSplitAgreed) {
    return (await client('triage.preview', { facts, offer, fact })).answers;
  }
  const perGroup = topicGroupNames.map(async (group) => {
    const settled = await settleSplit(client, facts, offer, topicGroups[group][0]);
    const { topic, ...others } = settled;
    const { answers } = await client('triage.preview', {
      facts: { ...others, topic: facts.topic ?? topic },
      offer,
      fact,
    });
    return answers.filter((it) => groupOf(it.value) === group);
  });
  return (await Promise.all(perGroup)).flat();
}
