import { SingleLine } from '../limits.ts';
import { ContactCursor, ContactFilter, ListedContact } from '../model/contact-list.ts';
import { ContactMemory } from '../model/contact-memory.ts';
import { Contact, ContactEdit, ContactWays } from '../model/contact.ts';
import { OpenTimes } from '../model/opening-hours.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});

/** Whom a desk turns to, of every scope. */
export const contactProcedures = {
  /** Hand-kept contacts of the indirect provider and of Microsoft. */
  'contacts.listDesk': { input: nothing, output: z.strictObject({ contacts: z.array(Contact) }) },
  'contacts.save': { input: ContactEdit, output: Contact },
  'contacts.remove': { input: z.strictObject({ id: z.uuid() }), output: nothing },

  /** Kept by hand first, then imported ones; a page may hold fewer than `limit` while more follow. */
  'contacts.list': {
    input: z.strictObject({
      filter: ContactFilter,
      /** Null: from the beginning. */
      from: ContactCursor.nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({
      contacts: z.array(ListedContact),
      /** Null: these were the last. */
      next: ContactCursor.nullable(),
    }),
  },

  /** Somebody looked at these ways to reach a contact, imported or kept by hand, and found them right. */
  'contacts.verify': {
    input: z.strictObject({ id: z.string().min(1), ways: ContactWays }),
    output: z.strictObject({ verifiedAt: z.iso.datetime(), verifiedBy: z.string() }),
  },
  /** A mail to this address came back. `reference`: the case whose mail it was. @throws ADDRESS_REFUSED */
  'contacts.reportReturned': {
    input: z.strictObject({ email: SingleLine.min(1), reference: SingleLine.nullable() }),
    output: nothing,
  },
  /** It did not come back after all. */
  'contacts.clearReturned': {
    input: z.strictObject({ email: SingleLine.min(1) }),
    output: nothing,
  },
  /** When each can be reached, in their order. */
  'contacts.openTimes': {
    input: z.strictObject({
      contacts: z.array(Contact.pick({ hours: true, openingHours: true, timeZone: true })).max(200),
    }),
    output: z.strictObject({ times: z.array(OpenTimes) }),
  },

  /** How these contacts answered so far; a contact without any memory is not listed. */
  'contacts.memory': {
    input: z.strictObject({ contactIds: z.array(z.string()).max(200) }),
    output: z.strictObject({ memories: z.array(ContactMemory) }),
  },
} as const;
