import type { CaseDetailName, FieldClass } from './case-details.ts';
import type { Recipient, SupportCase } from './support-case.ts';

/** Everything a case holds, by its own name. */
export type CaseFieldName = Exclude<keyof SupportCase, 'details'> | CaseDetailName;

/**
 * Who may read a field. `internal`: our own organisation. `partner`: those who work on the case with us as
 * well. `customer`: the customer too. `public`: anybody. A field that is added without a class fails the build.
 */
export const caseFieldClasses = {
  id: 'internal',
  reference: 'public',
  revision: 'internal',
  createdAt: 'customer',
  updatedAt: 'internal',
  createdBy: 'internal',
  question: 'customer',
  facts: 'internal',
  decision: 'partner',
  policyVersion: 'partner',
  offer: 'public',
  customer: 'customer',
  tenantId: 'customer',
  subscriptionId: 'customer',
  orderId: 'customer',
  severity: 'customer',
  impact: 'customer',
  tried: 'customer',
  ask: 'partner',
  answerBy: 'customer',
  progress: 'internal',
  exports: 'internal',
  overrides: 'internal',
  linkedTo: 'internal',

  // Whoever needs the customer asks us: a request to Microsoft carries our contact, never the customer’s.
  customerEmail: 'internal',
  customerPhone: 'internal',
  publisherAccount: 'customer',
  providerCustomerNumber: 'partner',
  providerOrderNumber: 'partner',
  productId: 'customer',
  planId: 'customer',
  quantity: 'customer',
  purchasedOn: 'customer',
  subscriptionStatus: 'customer',
  since: 'customer',
  isOngoing: 'customer',
  errorText: 'customer',
  errorCode: 'customer',
  correlationId: 'customer',
  occurredAt: 'customer',
  howMany: 'customer',
  environment: 'customer',
  steps: 'customer',
  expected: 'customer',
  actual: 'customer',
  invoiceNumber: 'customer',
  invoiceLine: 'customer',
  charged: 'customer',
  expectedCharge: 'customer',
  currency: 'customer',
  billingPeriod: 'customer',
  theirReference: 'partner',
} as const satisfies Readonly<Record<CaseFieldName, FieldClass>>;

/** The classes that each recipient gets. */
const readableClasses: Readonly<Record<Recipient, readonly FieldClass[]>> = {
  partner: ['internal', 'partner', 'customer', 'public'],
  'indirect-provider': ['partner', 'customer', 'public'],
  publisher: ['partner', 'customer', 'public'],
  microsoft: ['partner', 'customer', 'public'],
  customer: ['customer', 'public'],
};

/** Numbers that one side alone can look up; to the others they say nothing, and are no business of theirs. */
const onlyFor: Partial<Record<CaseFieldName, readonly Recipient[]>> = {
  publisherAccount: ['publisher', 'customer', 'partner'],
  providerCustomerNumber: ['indirect-provider', 'partner'],
  providerOrderNumber: ['indirect-provider', 'partner'],
};

/** Whether `recipient` may read a field at all; what a text then says of it depends on its topic too. */
export function mayRead(recipient: Recipient, field: CaseFieldName): boolean {
  const isReadable = readableClasses[recipient].includes(caseFieldClasses[field]);
  return isReadable && (onlyFor[field]?.includes(recipient) ?? true);
}

/** What else a case holds beside its fields: words of its timeline, and contacts that are for partners alone. */
export const otherHoldings = { notes: 'internal', partnerContact: 'partner' } as const;
