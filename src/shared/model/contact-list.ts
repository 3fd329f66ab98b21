import { SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { Contact, ContactRole } from './contact.ts';

/** After so many days without a check a contact is marked; the longer, the more. */
export const staleDays = [90, 180, 365] as const;

export const ContactFilter = z.strictObject({
  role: ContactRole.nullable(),
  scope: z.enum(['offer', 'publisher', 'indirect-provider', 'microsoft']).nullable(),
  /** Never verified, or not for so many days. */
  unverifiedDays: z.literal(staleDays).nullable(),
  /** Only those whose address a mail came back from. */
  isReturned: z.boolean(),
  /** Only those without an e-mail address. */
  isWithoutAddress: z.boolean(),
  /** Stands in the name, the address, the number or the ids. */
  text: SingleLine,
});
export type ContactFilter = Readonly<z.infer<typeof ContactFilter>>;

export const anyContact: ContactFilter = {
  role: null,
  scope: null,
  unverifiedDays: null,
  isReturned: false,
  isWithoutAddress: false,
  text: '',
};

/** Where the next page begins: those kept by hand come first. */
export const ContactCursor = z.strictObject({
  file: z.enum(['desk', 'catalogue']),
  after: z.number().int().min(0),
});
export type ContactCursor = Readonly<z.infer<typeof ContactCursor>>;

/** A line of the list of contacts. */
export const ListedContact = z.strictObject({
  contact: Contact,
  /** Of the offer; null: it is of none, or of one that is on no record. */
  offerName: z.string().nullable(),
  /** Of the publisher that it stands for; null: it stands for none, or for one that is on no record. */
  publisherName: z.string().nullable(),
});
export type ListedContact = Readonly<z.infer<typeof ListedContact>>;
