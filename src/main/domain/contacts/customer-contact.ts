import type { Contact } from '../../../shared/model/contact.ts';

/**
 * The contact that customers may be given: customer support that is marked for them. Engineering and
 * CSP program contacts never are, whatever a record says.
 */
export function findCustomerContact(contacts: readonly Contact[]): Contact | undefined {
  return contacts.find(
    (contact) => contact.role === 'customer-support' && contact.audience === 'customer-ok',
  );
}

/** Undefined: no contact of this offer or its publisher is on record, so nobody knows. */
export function hasCustomerContact(contacts: readonly Contact[]): 'yes' | 'no' | undefined {
  if (findCustomerContact(contacts)) return 'yes';
  return contacts.length > 0 ? 'no' : undefined;
}
