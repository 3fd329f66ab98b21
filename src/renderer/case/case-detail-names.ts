import type { CaseFields } from './case-fields.ts';

/** The fields of a case in the order in which they are read. */
export const caseDetailNames = [
  'customer',
  'severity',
  'ask',
  'answerBy',
  'impact',
  'tried',
  'tenantId',
  'subscriptionId',
  'orderId',
] as const satisfies readonly (keyof CaseFields)[];
