import { LongText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { RecordSource } from './offer.ts';
import { OpeningHours } from './opening-hours.ts';

/** What a contact is for. The first three are a publisher's (span 124); the rest name their own scope. */
export const contactRoles = [
  'customer-support',
  'engineering',
  'csp-program',
  'indirect-provider',
  'microsoft-partner-support',
  'microsoft-azure-request',
  'microsoft-service-request',
  'microsoft-publisher-support',
  'microsoft-marketplace-support',
] as const;
export const ContactRole = z.enum(contactRoles);
export type ContactRole = (typeof contactRoles)[number];

export const ContactScope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('offer'),
    publisherId: SingleLine.min(1),
    offerId: SingleLine.min(1),
  }),
  z.strictObject({ kind: z.literal('publisher'), publisherId: SingleLine.min(1) }),
  z.strictObject({ kind: z.literal('indirect-provider') }),
  z.strictObject({ kind: z.literal('microsoft') }),
]);
export type ContactScope = Readonly<z.infer<typeof ContactScope>>;

export const contactAudiences = ['partner-only', 'customer-ok'] as const;

const contactFields = {
  scope: ContactScope,
  role: ContactRole,
  name: SingleLine.nullable(),
  email: SingleLine.nullable(),
  phone: SingleLine.nullable(),
  url: z.string().max(4_000).nullable(),
  /** As a person would say it, such as `Mon-Fri 09:00-17:00`. */
  hours: SingleLine.nullable(),
  /** The same, day by day, once somebody gave it; what is open now is told from this alone. */
  openingHours: OpeningHours.nullable().default(null),
  /** IANA name such as `Europe/Helsinki`. */
  timeZone: SingleLine.nullable(),
  /** BCP 47 tags. */
  languages: z.array(SingleLine).max(50),
  audience: z.enum(contactAudiences),
  note: LongText.nullable(),
};

/** An address that a mail could not be delivered to. It belongs to the address, whichever contact has it. */
export const MailReturned = z.strictObject({
  at: z.iso.datetime(),
  /** The case whose mail it was; null: of none. */
  reference: SingleLine.nullable(),
});
export type MailReturned = Readonly<z.infer<typeof MailReturned>>;

/** Somebody to turn to. `null` everywhere means "not recorded". */
export const Contact = z.strictObject({
  id: z.string().min(1),
  ...contactFields,
  verifiedAt: z.iso.datetime().nullable(),
  verifiedBy: z.string().nullable().default(null),
  /** Null: no mail to its address came back since it was last verified. */
  mailReturned: MailReturned.nullable().default(null),
  source: RecordSource,
});
export type Contact = Readonly<z.infer<typeof Contact>>;

/** What an operator types; without `id` a new record is made. */
export const ContactEdit = z.strictObject({
  id: z.uuid().optional(),
  ...contactFields,
  /** True: "I checked it just now". */
  isVerified: z.boolean(),
});
export type ContactEdit = Readonly<z.infer<typeof ContactEdit>>;

/** Of a contact: what somebody has looked at who says that it is right. */
export const ContactWays = z.strictObject({
  email: z.string().nullable(),
  phone: z.string().nullable(),
  url: z.string().nullable(),
});
export type ContactWays = Readonly<z.infer<typeof ContactWays>>;

/** One place that was looked at on the way to a contact, in order; the first with a record is used. */
export const ContactChainStep = z.strictObject({
  role: z.union([
    ContactRole,
    z.enum(['offer-details-page', 'own-desk', 'offer-resources', 'ask-for-facts']),
  ]),
  level: z.enum(['offer', 'publisher', 'indirect-provider', 'microsoft', 'desk', 'none']),
  contact: Contact.nullable(),
  isUsed: z.boolean(),
});
export type ContactChainStep = Readonly<z.infer<typeof ContactChainStep>>;
