import type { Contact, ContactWays, MailReturned } from '../../../shared/model/contact.ts';

/** What the desk knows of a contact beside its record. */
export type ContactMarks = {
  readonly check:
    | { readonly ways: ContactWays; readonly at: string; readonly by: string }
    | undefined;
  readonly returned: MailReturned | undefined;
};

/**
 * A contact with what the desk knows of it: a check counts while its address, number and page are as they were
 * when somebody looked; a mail that came back counts until a later check.
 */
export function withMarks(contact: Contact, { check, returned }: ContactMarks): Contact {
  const isNewer =
    check !== undefined &&
    isSameWays(check.ways, contact) &&
    (contact.verifiedAt === null || contact.verifiedAt < check.at);
  const checked = isNewer ? { ...contact, verifiedAt: check.at, verifiedBy: check.by } : contact;
  const isStanding =
    returned !== undefined && (checked.verifiedAt === null || checked.verifiedAt < returned.at);
  return { ...checked, mailReturned: isStanding ? returned : null };
}

/** Whether the same address, number and page are on record. */
export function isSameWays(one: ContactWays, other: ContactWays): boolean {
  return one.email === other.email && one.phone === other.phone && one.url === other.url;
}
