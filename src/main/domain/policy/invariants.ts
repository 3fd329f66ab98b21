import type { Outcome } from '../../../shared/model/decision.ts';
import { factValues, topicGroups } from '../../../shared/model/facts.ts';
import type { RuleCondition } from '../../../shared/model/policy.ts';
import { partnerDutyTopics, technicalTopics } from './topic-sets.ts';

/**
 * A promise about every combination that meets `among`. Numbered as in the specification; its
 * numbers 2, 4 and 5 speak of more than one outcome and are proved in their own ways.
 */
type Invariant = {
  readonly number: number;
  readonly says: string;
  readonly among: RuleCondition;
  readonly isBroken: (outcome: Outcome) => boolean;
};

export const outcomeInvariants: readonly Invariant[] = [
  {
    number: 1,
    says: 'a customer’s question about a third-party product bought through the partner is never Microsoft’s',
    among: {
      publisher: ['isv'],
      purchaseChannel: ['through-partner'],
      askedBy: ['customer'],
    },
    isBroken: ({ owner }) => owner === 'microsoft',
  },
  {
    number: 3,
    says: 'an indirect reseller is never sent to its own desk for a partner duty while the split is not recorded',
    among: {
      cspModel: ['indirect-reseller'],
      topic: [...partnerDutyTopics],
      resellerSplit: ['unrecorded'],
    },
    isBroken: ({ contact }) => contact === 'own-desk',
  },
  {
    number: 6,
    says: 'a question about a third-party product itself is never Microsoft’s',
    among: { publisher: ['isv'], topic: [...topicGroups.product] },
    isBroken: ({ owner }) => owner === 'microsoft',
  },
  {
    number: 7,
    says: 'a reseller’s own-desk case about a third-party product bought through the partner never goes to Microsoft next',
    among: {
      publisher: ['isv'],
      purchaseChannel: ['through-partner'],
      cspModel: ['indirect-reseller'],
    },
    isBroken: ({ contact, escalateTo }) =>
      contact === 'own-desk' && escalateTo !== null && escalateTo.startsWith('microsoft-'),
  },
];

/** Invariant 2: where `handoff` must not matter. */
export const handoffInvariant = {
  number: 2,
  says: 'the hand-off never changes the outcome of a topic that is not technical',
  among: {
    topic: factValues.topic.filter((topic) => !technicalTopics.some((it) => it === topic)),
    handoff: [factValues.handoff[0]],
  } satisfies RuleCondition,
} as const;
