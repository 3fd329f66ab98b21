import { LongText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { RealWallTime } from './case-details.ts';

const line = SingleLine.min(1).exactOptional();
const time = RealWallTime.exactOptional();

/** What an operator took over from a pasted text before there is a case; the offer is chosen, not kept here. */
export const FilledPart = z.strictObject({
  customer: line,
  tenantId: line,
  subscriptionId: line,
  orderId: line,
  customerEmail: line,
  customerPhone: line,
  publisherAccount: line,
  providerCustomerNumber: line,
  providerOrderNumber: line,
  productId: line,
  planId: line,
  quantity: line,
  purchasedOn: z.iso.date().exactOptional(),
  subscriptionStatus: line,
  since: time,
  occurredAt: time,
  errorText: LongText.min(1).exactOptional(),
  errorCode: line,
  correlationId: line,
  howMany: line,
  invoiceNumber: line,
  invoiceLine: line,
  charged: line,
  expectedCharge: line,
  currency: line,
  billingPeriod: line,
  theirReference: line,
});
export type FilledPart = Readonly<z.infer<typeof FilledPart>>;
export type FilledName = keyof FilledPart;

/** In the order in which a case shows them. */
export const filledNames: readonly FilledName[] = FilledPart.keyof().options;
