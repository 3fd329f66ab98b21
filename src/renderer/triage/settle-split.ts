import type { Client } from '../../shared/client.ts';
import { Facts, topicGroups, type Topic, type TopicGroup } from '../../shared/model/facts.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import type { OfferKey } from '../../shared/model/offer.ts';

/** The group that a topic belongs to. */
export function groupOf(topic: string): TopicGroup | undefined {
  return topicGroupNames.find((group) => topicGroups[group].some((it) => it === topic));
}

/**
 * `facts` about `topic`, with the split that was agreed for the topic's group: another group may have
 * another agreement, so the one of the topic before does not stay.
 */
export async function settleSplit(
  client: Client,
  facts: Facts,
  offer: OfferKey | null,
  topic: Topic,
): Promise<Facts> {
  const moved = Facts.parse({ ...facts, topic });
  const isOtherGroup = facts.topic === undefined || groupOf(facts.topic) !== groupOf(topic);
  if (facts.cspModel !== 'indirect-reseller' || !isOtherGroup) return moved;
  const { known } = await client('triage.knownFacts', { offer, topic });
  const split = known.find((it) => it.fact === 'resellerSplit');
  return split ? Facts.parse({ ...moved, resellerSplit: split.value }) : moved;
}
