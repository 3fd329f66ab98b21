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

/**
 * A wall time that was there: a day of the calendar in a zone that is known, and an hour that its clock did not skip. An
 * hour that came twice is taken as it is written.
 */
export const RealWallTime = WallTime.refine(isOnTheClock, {
  error: 'no such time in this time zone',
  params: { isNoSuchTime: true },
});

function isOnTheClock({ local, timeZone }: z.infer<typeof WallTime>): boolean {
  const asUtc = Date.parse(`${local}:00.000Z`);
  // Zones of older times stood minutes apart, and nobody asks about later ones.
  if (local < '1990' || local >= '2101') return false;
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== local) return false;
  const clock = clockOf(timeZone);
  if (!clock) return false;
  // No zone is further from UTC than a day; its hours stand at most an hour apart.
  const quarterMs = 15 * 60_000;
  for (let at = asUtc - 96 * quarterMs; at <= asUtc + 96 * quarterMs; at += quarterMs) {
    if (clock(at) === local) return true;
  }
  return false;
}

/** Undefined: there is no such zone. */
function clockOf(timeZone: string): ((at: number) => string) | undefined {
  try {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return (at) => format.format(at).replace(' ', 'T');
  } catch {
    return undefined;
  }
}

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

/** What an operator may write: times that were on the clock. What is on record already is read as it is. */
export const CaseDetailsInput = CaseDetails.extend({
  since: RealWallTime.nullable(),
  occurredAt: RealWallTime.nullable(),
});

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
