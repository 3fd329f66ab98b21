import { blankCaseDetails } from '../../shared/model/case-details.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import type { CaseFieldName } from './case-fields.ts';
import type { CaseWork } from './case-work.ts';
import { fieldFor } from './missing-of-field.ts';

/** The fields of a case in the order in which a receiving side needs them. */
export const fieldGroups = {
  ask: ['ask', 'answerBy', 'severity'],
  situation: ['impact', 'since', 'isOngoing', 'howMany'],
  ids: [
    'customer',
    'tenantId',
    'subscriptionId',
    'orderId',
    'publisherAccount',
    'planId',
    'productId',
    'theirReference',
    'providerCustomerNumber',
    'providerOrderNumber',
  ],
  entitlement: ['quantity', 'purchasedOn', 'subscriptionStatus'],
  billing: [
    'invoiceNumber',
    'invoiceLine',
    'charged',
    'expectedCharge',
    'currency',
    'billingPeriod',
  ],
  symptom: [
    'errorText',
    'errorCode',
    'correlationId',
    'occurredAt',
    'steps',
    'environment',
    'expected',
    'actual',
  ],
  tried: ['tried'],
  contact: ['customerEmail', 'customerPhone'],
} as const satisfies Readonly<Record<string, readonly CaseFieldName[]>>;

export type FieldGroupName = keyof typeof fieldGroups;

/** Always unfolded: without them no text says anything. */
const always: readonly FieldGroupName[] = ['ask', 'situation', 'ids', 'tried'];

/** True where the recipient needs something of the group for this topic, or the case holds something of it. */
export function applies(
  group: FieldGroupName,
  work: Pick<CaseWork, 'fields' | 'details'>,
  escalation: Escalation | null,
): boolean {
  if (always.includes(group)) return true;
  const names: readonly CaseFieldName[] = fieldGroups[group];
  const isAsked = (escalation?.checklist ?? []).some(({ item }) => {
    const field = fieldFor(item);
    return field !== null && names.includes(field);
  });
  return isAsked || names.some((name) => isFilled(name, work));
}

function isFilled(name: CaseFieldName, { fields, details }: Pick<CaseWork, 'fields' | 'details'>) {
  if (name in blankCaseDetails) return Reflect.get(details, name) !== null;
  return Reflect.get(fields, name) !== '';
}
