import { z } from '../zod.ts';
import type { CaseDetailName } from './case-details.ts';

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
  'email',
  'phone',
  'customer',
  'offer',
  'plan',
  'product',
  'billing-period',
  'case-reference',
] as const;
export type RecognisedKind = (typeof recognisedKinds)[number];

/** The fields of a case that a pasted text can fill. */
export type CaseTextField = 'customer' | 'tenantId' | 'subscriptionId' | 'orderId';
export type FillableField = CaseTextField | CaseDetailName | 'offer';

/** One thing found in a pasted text, with the field it is offered for. */
export const Recognised = z.strictObject({
  kind: z.enum(recognisedKinds),
  /** Where it stands, in UTF-16 units. */
  start: z.number().int(),
  end: z.number().int(),
  /** As written. */
  text: z.string(),
  /** As it goes into the field. */
  value: z.string(),
  /** A `FillableField`; null: it is shown and nothing more. */
  field: z.string().nullable(),
  /** The word, label or column that told it; null: its form did. */
  because: z.string().nullable(),
});
export type Recognised = Readonly<z.infer<typeof Recognised>>;
