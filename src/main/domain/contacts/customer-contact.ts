import type { Contact } from '../../../shared/model/contact.ts';

/**
 * The one rule of what a customer may be given of our records: a customer support contact that somebody marked for
 * customers. Engineering, CSP program, provider and Microsoft contacts never are, whatever a record says (span 124:
 * only the support page of an offer is public; the import makes that page a contact of its own, marked for customers).
 */
export function isForCustomers({ role, audience }: Pick<Contact, 'role' | 'audience'>): boolean {
  return role === 'customer-support' && audience === 'customer-ok';
}

/** The contact that customers are told of: the first that is for them. */
export function findCustomerContact(contacts: readonly Contact[]): Contact | undefined {
  return contacts.find(isForCustomers);
}

/** Those that customers may be given, without what was written down about them for ourselves. */
export function contactsForCustomers(contacts: readonly Contact[]): Contact[] {
  return contacts
    .filter(isForCustomers)
    .map((contact) => ({ ...contact, note: null, verifiedBy: null, mailReturned: null }));
}

/** Those that no customer may learn of. */
export function contactsForPartners(contacts: readonly Contact[]): Contact[] {
  return contacts.filter((contact) => !isForCustomers(contact));
}

/** Undefined: no contact of this offer or its publisher is on record, so nobody knows. */
export function hasCustomerContact(contacts: readonly Contact[]): 'yes' | 'no' | undefined {
  if (findCustomerContact(contacts)) return 'yes';
  return contacts.length > 0 ? 'no' : undefined;
}
