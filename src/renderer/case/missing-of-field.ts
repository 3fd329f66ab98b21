import type { ChecklistItem, Escalation } from '../../shared/model/escalation.ts';
import type { CaseFieldName } from './case-fields.ts';

/** The field that supplies an item; items without one are supplied elsewhere. */
const fieldOfItem: Partial<Record<ChecklistItem, CaseFieldName>> = {
  ask: 'ask',
  'answer-by': 'answerBy',
  impact: 'impact',
  severity: 'severity',
  customer: 'customer',
  'tenant-id': 'tenantId',
  'subscription-id': 'subscriptionId',
  'order-id': 'orderId',
  plan: 'planId',
  'publisher-account': 'publisherAccount',
  'provider-customer-number': 'providerCustomerNumber',
  'provider-order-number': 'providerOrderNumber',
  entitlement: 'quantity',
  since: 'since',
  'error-text': 'errorText',
  'error-code': 'errorCode',
  'correlation-id': 'correlationId',
  'occurred-at': 'occurredAt',
  'how-many': 'howMany',
  steps: 'steps',
  tried: 'tried',
  'invoice-number': 'invoiceNumber',
  'invoice-line': 'invoiceLine',
  charged: 'charged',
  'expected-charge': 'expectedCharge',
  currency: 'currency',
  'billing-period': 'billingPeriod',
};

/** What this recipient needs and the case does not hold, the required first. */
export function missingItems(escalation: Escalation | null): Escalation['checklist'] {
  const missing = (escalation?.checklist ?? []).filter((it) => !it.isThere);
  return missing.toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired));
}

/** Ids by which the recipient finds the case: of those that are required, one is enough. */
const idItems: readonly ChecklistItem[] = [
  'publisher-account',
  'subscription-id',
  'order-id',
  'tenant-id',
  'provider-order-number',
  'provider-customer-number',
  'offer',
];

/** Missing items of which any one is enough; none where only one would do. */
export function oneOfItems(escalation: Escalation | null): readonly ChecklistItem[] {
  const required = missingItems(escalation).filter((it) => it.isRequired);
  const ids = required.map(({ item }) => item).filter((item) => idItems.includes(item));
  return ids.length > 1 ? ids : [];
}

/** True: another field would do as well. */
export function isOneOf(escalation: Escalation | null, name: CaseFieldName): boolean {
  return oneOfItems(escalation).some((item) => fieldFor(item) === name);
}

/** The fields that stop an export. */
export function requiredFields(escalation: Escalation | null): readonly CaseFieldName[] {
  return missingItems(escalation).flatMap(({ item, isRequired }) => {
    const field = fieldFor(item);
    return isRequired && field !== null ? [field] : [];
  });
}

/** Where to go on: the first required field, else the first that is missing. */
export function nextMissingField(escalation: Escalation | null): CaseFieldName | null {
  const fields = missingItems(escalation).map(({ item }) => fieldFor(item));
  return fields.find((field) => field !== null) ?? null;
}

export function fieldFor(item: ChecklistItem): CaseFieldName | null {
  return fieldOfItem[item] ?? null;
}
