import type { Contact } from '../../../shared/model/contact.ts';

/**
 * The one rule of what a customer may be given of our records: a customer support contact that somebody marked for
 * customers. Engineering, CSP program, provider and Microsoft contacts never are, whatever a record says (span 124:
 * only the support page of an offer is public; the import marks that page for customers, and nobody else of the offer).
 */
export function isForCustomers({ role, audience }: Pick<Contact, 'role' | 'audience'>): boolean {
  return role === 'customer-support' && audience === 'customer-ok';
}

/** The contact that customers are told of: the first that is for them. */
export function findCustomerContact(contacts: readonly Contact[]): Contact | undefined {
  return contactsForCustomers(contacts)[0];
}

/** Those that customers may be given, without what was written down about them for ourselves. */
export function contactsForCustomers(contacts: readonly Contact[]): Contact[] {
  return contacts.filter(isForCustomers).map((contact) => ({
    ...contact,
    name: isNameForCustomers(contact) ? contact.name : null,
    note: null,
    verifiedBy: null,
    mailReturned: null,
  }));
}

/** A name that a list had beside the public page is for partners like any other: nobody said who may learn of it. */
function isNameForCustomers({ source }: Contact): boolean {
  return source.kind !== 'import';
}

/** What no customer may learn of: of a contact that is for them, no more than a name that is not. */
export function contactsForPartners(contacts: readonly Contact[]): Contact[] {
  return contacts.flatMap((contact) => {
    if (!isForCustomers(contact)) return [contact];
    if (contact.name === null || isNameForCustomers(contact)) return [];
    return [{ ...contact, email: null, phone: null, url: null, note: null }];
  });
}

/** Undefined: no contact of this offer or its publisher is on record, so nobody knows. */
export function hasCustomerContact(contacts: readonly Contact[]): 'yes' | 'no' | undefined {
  if (findCustomerContact(contacts)) return 'yes';
  return contacts.length > 0 ? 'no' : undefined;
}
