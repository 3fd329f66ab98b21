import { ContactMemory } from '../model/contact-memory.ts';
import { Contact, ContactEdit } from '../model/contact.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});

/** Whom a desk turns to, of every scope. */
export const contactProcedures = {
  /** Hand-kept contacts of the indirect provider and of Microsoft. */
  'contacts.listDesk': { input: nothing, output: z.strictObject({ contacts: z.array(Contact) }) },
  'contacts.save': { input: ContactEdit, output: Contact },
  'contacts.remove': { input: z.strictObject({ id: z.uuid() }), output: nothing },

  /** How these contacts answered so far; a contact without any memory is not listed. */
  'contacts.memory': {
    input: z.strictObject({ contactIds: z.array(z.string()).max(200) }),
    output: z.strictObject({ memories: z.array(ContactMemory) }),
  },
} as const;
