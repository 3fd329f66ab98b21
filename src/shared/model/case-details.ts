import { LongText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';

/** A time as the clock on the wall showed it, with the wall it hung on. */
export const WallTime = z.strictObject({
  /** `2026-11-23T10:05`, calendar and clock of `timeZone`. */
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  /** IANA name such as `Europe/Helsinki`. */
  timeZone: SingleLine.min(1),
});
export type WallTime = Readonly<z.infer<typeof WallTime>>;

/** Who may read a field outside the people who handle the case. The recipient decides what is left out. */
export const fieldClasses = ['internal', 'partner', 'customer', 'public'] as const;
export type FieldClass = (typeof fieldClasses)[number];

const line = SingleLine.nullable();
const text = LongText.nullable();

/** What the other side needs to look a case up, to believe it and to repeat it. `null`: not known. */
export const CaseDetails = z.strictObject({
  customerEmail: line,
  customerPhone: line,

  /** The customer’s account name in the publisher’s own system. */
  publisherAccount: line,
  /** The provider’s numbers for our customer and order. */
  providerCustomerNumber: line,
  providerOrderNumber: line,
  productId: line,
  planId: line,
  /** Proof of entitlement: how much, since when, and how it stands. */
  quantity: line,
  purchasedOn: z.iso.date().nullable(),
  subscriptionStatus: line,

  since: WallTime.nullable(),
  isOngoing: z.boolean().nullable(),
  /** The exact words on the screen. */
  errorText: text,
  errorCode: line,
  correlationId: line,
  /** When it happened, once, exactly. */
  occurredAt: WallTime.nullable(),
  /** Users, seats, resources. */
  howMany: line,
  environment: text,
  steps: text,
  expected: text,
  actual: text,

  invoiceNumber: line,
  invoiceLine: line,
  charged: line,
  expectedCharge: line,
  currency: line,
  billingPeriod: line,

  /** The number of our case at the other side. */
  theirReference: line,
});
export type CaseDetails = Readonly<z.infer<typeof CaseDetails>>;
export type CaseDetailName = keyof CaseDetails;

/** A case of which nothing but the question is known. */
export const blankCaseDetails: CaseDetails = {
  customerEmail: null,
  customerPhone: null,
  publisherAccount: null,
  providerCustomerNumber: null,
  providerOrderNumber: null,
  productId: null,
  planId: null,
  quantity: null,
  purchasedOn: null,
  subscriptionStatus: null,
  since: null,
  isOngoing: null,
  errorText: null,
  errorCode: null,
  correlationId: null,
  occurredAt: null,
  howMany: null,
  environment: null,
  steps: null,
  expected: null,
  actual: null,
  invoiceNumber: null,
  invoiceLine: null,
  charged: null,
  expectedCharge: null,
  currency: null,
  billingPeriod: null,
  theirReference: null,
};
