import type { Escalation, MissingItem } from '../../shared/model/escalation.ts';
import type { CaseFields } from './case-fields.ts';

/** The field that supplies a missing item; items without one are supplied elsewhere. */
export const fieldOfMissing = {
  'answer-by': 'answerBy',
  impact: 'impact',
  severity: 'severity',
  customer: 'customer',
  'subscription-id': 'subscriptionId',
  tried: 'tried',
} as const satisfies Partial<Record<MissingItem, keyof CaseFields>>;

/** The fields that stop an export. */
export function requiredFields(escalation: Escalation | null): readonly (keyof CaseFields)[] {
  return (escalation?.missing ?? []).flatMap(({ item, isRequired }) => {
    const field = fieldFor(item);
    return isRequired && field !== null ? [field] : [];
  });
}

export function fieldFor(item: MissingItem): keyof CaseFields | null {
  return Object.entries(fieldOfMissing).find(([name]) => name === item)?.[1] ?? null;
}
