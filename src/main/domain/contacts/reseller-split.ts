import {
  topicGroups,
  type FactValue,
  type Facts,
  type TopicGroup,
} from '../../../shared/model/facts.ts';
import { topicGroupNames, type SplitAgreement } from '../../../shared/model/local-agreement.ts';

/** What reseller and provider agreed; one entry for a group of topics at most. */
export type Splits = readonly Pick<SplitAgreement, 'group' | 'answers'>[];

/** The group that a topic is shown and agreed in. */
export function groupOf(topic: string): TopicGroup | undefined {
  return topicGroupNames.find((group) => topicGroups[group].some((it) => it === topic));
}

/** Who answers as agreed; `unrecorded` where nothing was. */
export function settleSplit(
  group: TopicGroup | undefined,
  splits: Splits,
): FactValue<'resellerSplit'> {
  return splits.find((it) => it.group === group)?.answers ?? 'unrecorded';
}

/**
 * The facts as they would be with a topic of this group: for a reseller the split is settled anew,
 * unless it was told otherwise than the agreements say.
 */
export function withSplitOf(facts: Facts, group: TopicGroup, splits: Splits): Facts {
  if (facts.cspModel !== 'indirect-reseller' || isToldByHand(facts, splits)) return facts;
  return { ...facts, resellerSplit: settleSplit(group, splits) };
}

/** The facts with what was agreed for their topic, where a reseller's do not name a split themselves. */
export function withAgreedSplit(facts: Facts, splits: Splits): Facts {
  const { cspModel, topic, resellerSplit } = facts;
  const isOpen = cspModel === 'indirect-reseller' && resellerSplit === undefined;
  if (!isOpen || topic === undefined) return facts;
  return { ...facts, resellerSplit: settleSplit(groupOf(topic), splits) };
}

function isToldByHand({ topic, resellerSplit }: Facts, splits: Splits): boolean {
  if (resellerSplit === undefined) return false;
  return topic === undefined || resellerSplit !== settleSplit(groupOf(topic), splits);
}
