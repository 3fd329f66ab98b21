import { z } from '../zod.ts';
import type { CaseDetails } from './case-details.ts';
import type { OfferKey } from './offer.ts';

/** What a piece of a pasted text is. */
export const recognisedKinds = [
  'tenant-id',
  'subscription-id',
  'order-id',
  'invoice-number',
  'correlation-id',
  'guid',
  'error-code',
  'error-text',
  'date-time',
  'date',
  'amount',
  'currency',
  'quantity',
  'affected',
  'email',
  'phone',
  'customer',
  'offer',
  'plan',
  'product',
  'billing-period',
  'status',
  'case-reference',
] as const;
export type RecognisedKind = (typeof recognisedKinds)[number];

/** The fields of a case that a pasted text can fill. */
export const fillableFields = [
  'customer',
  'tenantId',
  'subscriptionId',
  'orderId',
  'offer',
  'customerEmail',
  'customerPhone',
  'publisherAccount',
  'providerCustomerNumber',
  'providerOrderNumber',
  'productId',
  'planId',
  'quantity',
  'purchasedOn',
  'subscriptionStatus',
  'since',
  'occurredAt',
  'errorText',
  'errorCode',
  'correlationId',
  'howMany',
  'invoiceNumber',
  'invoiceLine',
  'charged',
  'expectedCharge',
  'currency',
  'billingPeriod',
  'theirReference',
] as const;
export type FillableField = (typeof fillableFields)[number];
const Field = z.enum(fillableFields);

/** One thing found in a pasted text, with the field it is offered for. */
export const Recognised = z.strictObject({
  kind: z.enum(recognisedKinds),
  /** Where it stands, in UTF-16 units. */
  start: z.number().int(),
  end: z.number().int(),
  /** As written. */
  text: z.string(),
  /**
   * As it goes into the field: a day as `2026-11-23`, a time as `2026-11-23T10:05` and, after a space, its zone where
   * one is named; an offer as `publisherId/offerId`.
   */
  value: z.string(),
  /** The field that fits; null: it is shown, and no field is offered before somebody chooses one. */
  field: Field.nullable(),
  /** Every field it may go into, `field` among them. */
  choices: z.array(Field),
  /** False: somebody has to look first, such as at a date that reads two ways. */
  isCertain: z.boolean(),
  /** The word, label or column that told it; null: its form did. */
  because: z.string().nullable(),
});
export type Recognised = Readonly<z.infer<typeof Recognised>>;

type TextField = Exclude<FillableField, 'offer' | 'since' | 'occurredAt' | 'purchasedOn'>;

/** What an operator took over from a pasted text, in the shape in which a case keeps it. */
export type FilledFields = Readonly<
  Partial<
    Record<TextField, string> &
      Pick<{ [Name in keyof CaseDetails]: NonNullable<CaseDetails[Name]> }, TimeField> & {
        offer: OfferKey;
      }
  >
>;
type TimeField = 'since' | 'occurredAt' | 'purchasedOn';
