import type { ChecklistItem, Escalation } from '../../shared/model/escalation.ts';
import type { CaseFields } from './case-fields.ts';

/** The field that supplies an item; items without one are supplied elsewhere. */
const fieldOfItem: Partial<Record<ChecklistItem, keyof CaseFields>> = {
  ask: 'ask',
  'answer-by': 'answerBy',
  impact: 'impact',
  severity: 'severity',
  customer: 'customer',
  'tenant-id': 'tenantId',
  'subscription-id': 'subscriptionId',
  'order-id': 'orderId',
  tried: 'tried',
};

/** What this recipient needs and the case does not hold, the required first. */
export function missingItems(escalation: Escalation | null): Escalation['checklist'] {
  const missing = (escalation?.checklist ?? []).filter((it) => !it.isThere);
  return missing.toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired));
}

/** The fields that stop an export. */
export function requiredFields(escalation: Escalation | null): readonly (keyof CaseFields)[] {
  return missingItems(escalation).flatMap(({ item, isRequired }) => {
    const field = fieldFor(item);
    return isRequired && field !== null ? [field] : [];
  });
}

export function fieldFor(item: ChecklistItem): keyof CaseFields | null {
  return fieldOfItem[item] ?? null;
}
