import { SingleLine } from '../limits.ts';
import { ContactCursor, ContactFilter, ListedContact } from '../model/contact-list.ts';
import { ContactMemory } from '../model/contact-memory.ts';
import { Contact, ContactChainStep, ContactEdit, ContactWays } from '../model/contact.ts';
import { ContactHop } from '../model/decision.ts';
import { Locale } from '../model/locale.ts';
import { OfferKey } from '../model/offer.ts';
import { OpenTimes } from '../model/opening-hours.ts';
import { comparedFields, VcardItem, VcardPlace } from '../model/vcard.ts';
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

  /** The way from each hop to somebody to turn to for an offer, in their order. */
  'contacts.chains': {
    input: z.strictObject({ offer: OfferKey, hops: z.array(ContactHop).max(20) }),
    output: z.strictObject({ chains: z.array(z.array(ContactChainStep)) }),
  },

  /** Somebody looked at these ways to reach a contact, imported or kept by hand, and found them right. */
  'contacts.verify': {
    input: z.strictObject({ id: z.string().min(1), ways: ContactWays }),
    output: z.strictObject({
      verifiedAt: z.iso.datetime(),
      verifiedBy: z.string(),
      /** Takes it back, as `removals.putBack` does. */
      undoId: z.uuid(),
    }),
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

  /** As one file. For a customer it holds only what is for customers. @throws TOO_MANY_CONTACTS */
  'contacts.exportVcard': {
    input: z.strictObject({
      /** Only these; absent: all. */
      ids: z.array(z.string()).max(1_000).optional(),
      filter: ContactFilter.optional(),
      version: z.enum(['4.0', '3.0']),
      reader: z.enum(['partner', 'customer']),
      language: Locale,
    }),
    output: z.strictObject({ fileName: z.string(), text: z.string(), count: z.number().int() }),
  },
  /** What a file would change; nothing is written. @throws VCARD_NOT_READABLE, VCARD_TOO_LARGE, TOO_MANY_CONTACTS */
  'contacts.readVcard': {
    input: z.strictObject({ uploadId: z.uuid(), place: VcardPlace.nullable() }),
    output: z.strictObject({ items: z.array(VcardItem) }),
  },
  /** Writes these cards of the file, all or none; what is the same already is left. */
  'contacts.importVcard': {
    input: z.strictObject({
      uploadId: z.uuid(),
      place: VcardPlace.nullable(),
      cards: z
        .array(
          z.strictObject({
            index: z.number().int().min(0),
            /** What stays as the desk has it, where the card meets a contact that is there. */
            ours: z.array(z.enum(comparedFields)),
          }),
        )
        .max(5_000),
    }),
    output: z.strictObject({ written: z.number().int() }),
  },

  /** How these contacts answered so far; a contact without any memory is not listed. */
  'contacts.memory': {
    input: z.strictObject({ contactIds: z.array(z.string()).max(200) }),
    output: z.strictObject({ memories: z.array(ContactMemory) }),
  },
} as const;
