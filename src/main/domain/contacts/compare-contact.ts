import { isDeepStrictEqual } from 'node:util';

import type { Contact, ContactEdit } from '../../../shared/model/contact.ts';
import { comparedFields, type ComparedField } from '../../../shared/model/vcard.ts';

/** The contact that an edit from elsewhere speaks of: same place and role, then the same address, name, number or page. */
export function findSameContact(
  { scope, role, email, name, phone, url }: ContactEdit,
  contacts: readonly Contact[],
): Contact | undefined {
  const there = contacts.filter(
    (it) => it.role === role && isDeepStrictEqual({ ...it.scope }, { ...scope }),
  );
  const isAddress = (it: Contact) =>
    email !== null && it.email?.toLowerCase() === email.toLowerCase();
  return (
    there.find(isAddress) ??
    there.find((it) => name !== null && it.name === name) ??
    there.find((it) => phone !== null && it.phone === phone) ??
    there.find((it) => url !== null && it.url === url)
  );
}

/** In what an edit differs from what is on record. */
export function findDifferences(edit: ContactEdit, contact: Contact): ComparedField[] {
  return comparedFields.filter((field) => !isDeepStrictEqual(edit[field], contact[field]));
}

/** What an edit says, but in these fields what is on record. */
export function keepOurs(
  edit: ContactEdit,
  contact: Contact,
  ours: readonly ComparedField[],
): ContactEdit {
  return { ...edit, ...Object.fromEntries(ours.map((field) => [field, contact[field]])) };
}
