import type { Topic } from '../../../shared/model/facts.ts';

/** Topics that are the partner's duty towards its customer (domain: the published table). */
export const partnerDutyTopics = [
  'billing',
  'metered-usage',
  'payment',
  'account-setup',
  'subscription-change',
  'refund',
  'purchase-failure',
  'other',
] as const satisfies readonly Topic[];

/** Topics that the page calls technical (spans 106, 114): the only ones a hand-off may touch. */
export const technicalTopics = [
  'how-to',
  'break-fix',
  'outage',
] as const satisfies readonly Topic[];
