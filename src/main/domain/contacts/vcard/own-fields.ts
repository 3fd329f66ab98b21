import { Contact } from '../../../../shared/model/contact.ts';
import type { VcardChoice } from './write-vcard.ts';

/** Properties of ours, for what no property of the format holds. */
export const ownNames = {
  contact: 'x-fingerpost-contact',
  audience: 'x-fingerpost-audience',
  languages: 'x-fingerpost-languages',
  hours: 'x-fingerpost-hours',
  timeZone: 'x-fingerpost-time-zone',
  isNameless: 'x-fingerpost-nameless',
} as const;

const Own = Contact.pick({ scope: true, role: true, openingHours: true });
const mostCharacters = 20_000;

/** What a card of ours says of itself; null: it is none of ours, or one that was damaged. */
export type OwnFields = Pick<Contact, 'scope' | 'role' | 'openingHours'>;

export function writeOwnFields(
  { scope, role, openingHours, hours, timeZone, audience, languages }: Contact,
  reader: VcardChoice['reader'],
): (readonly [string, string | null])[] {
  return [
    [ownNames.contact, JSON.stringify({ scope, role, openingHours })],
    [ownNames.hours, hours],
    [ownNames.timeZone, timeZone],
    [ownNames.languages, languages.join(' ')],
    [ownNames.audience, reader === 'customer' ? null : audience],
  ];
}

/** Null: somebody else's, or not what we write. */
export function readOwnFields(text: string | null): OwnFields | null {
  if (text === null || text.length > mostCharacters) return null;
  try {
    return Own.parse(JSON.parse(text));
  } catch {
    // Any program may have changed it: the card is then read like one of another program.
    return null;
  }
}
