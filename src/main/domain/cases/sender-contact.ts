import type { Contact } from '../../../shared/model/contact.ts';

/**
 * The contact on record whose address sent a mail; `from` is as the mail has it. Where several share the address,
 * the one that was asked last. Undefined: nobody that is known here.
 */
export function findSenderContact(
  from: string | null,
  contacts: readonly Contact[],
  askedLast: readonly string[],
): Contact | undefined {
  if (from === null) return undefined;
  const address = plainAddress(/<([^<>\s]+)>\s*$/u.exec(from)?.[1] ?? from);
  const known = contacts.filter(({ email }) => email !== null && plainAddress(email) === address);
  const asked = askedLast.find((id) => known.some((contact) => contact.id === id));
  return known.find(({ id }) => id === asked) ?? known[0];
}

function plainAddress(address: string): string {
  return address.trim().toLowerCase();
}
