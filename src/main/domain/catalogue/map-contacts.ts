import type { Contact } from '../../../shared/model/contact.ts';
import type { OfferKey, RecordSource } from '../../../shared/model/offer.ts';
import { isPlainEmail, isPublicUrl } from './cell-value.ts';
import type { RowCells } from './row-cells.ts';

type Provenance = { readonly source: RecordSource; readonly verifiedAt: string | null };

/** Without any of these a row has no contact. */
const contactFields = [
  ...(['support', 'engineering', 'cspProgram'] as const).flatMap(
    (role) => [`${role}Name`, `${role}Email`, `${role}Phone`, `${role}Url`] as const,
  ),
  'contactNote',
  'supportHours',
  'supportTimeZone',
  'supportLanguages',
] as const;

/** What a row says of one role. */
type Ways = Pick<Contact, 'name' | 'email' | 'phone' | 'url' | 'note'>;

/**
 * The contacts of an imported offer. Only a support link is public: it may go to customers, and stands in a contact
 * of its own when there is also an address, a number, hours or a note, which are for partners. A name alone stays with
 * its link; customers are told the link and not the name (`customer-contact.ts`).
 * Everything of engineering and of the CSP program is for partners. What is no plain e-mail address is kept
 * as typed, in the note.
 */
export function mapContacts(
  cells: RowCells,
  key: OfferKey,
  provenance: Provenance,
  supportLanguages: readonly string[],
): Contact[] {
  if (!contactFields.some((field) => cells.text(field) !== null)) return [];
  const offer = `${encodeURIComponent(key.publisherId)}/${encodeURIComponent(key.offerId)}`;
  const blank = { ...emptyContact, ...provenance, scope: { kind: 'offer', ...key } } as const;

  function ofPublisher(role: 'engineering' | 'csp-program', ways: Ways): Contact[] {
    return saysNothing(ways) ? [] : [{ ...blank, ...ways, role, id: `${offer}#${role}` }];
  }

  return [
    ...supportContacts(cells, { ...blank, id: `${offer}#support` }, supportLanguages),
    ...ofPublisher('engineering', readWays(cells, 'engineering', [])),
    ...ofPublisher('csp-program', readWays(cells, 'cspProgram', [])),
  ];
}

const emptyContact = {
  role: 'customer-support',
  name: null,
  email: null,
  phone: null,
  url: null,
  hours: null,
  openingHours: null,
  timeZone: null,
  languages: [],
  audience: 'partner-only',
  note: null,
  verifiedBy: null,
  mailReturned: null,
} satisfies Omit<Contact, 'id' | 'scope' | 'source' | 'verifiedAt'>;

function supportContacts(cells: RowCells, blank: Contact, languages: readonly string[]): Contact[] {
  const { url, ...ways } = readWays(cells, 'support', [cells.text('contactNote')]);
  const person = {
    ...ways,
    hours: cells.text('supportHours'),
    timeZone: cells.text('supportTimeZone'),
    languages: [...languages],
  };
  const isPublic = url !== null && isPublicUrl(url);
  const pageId = `${blank.id}-page`;
  const page = { ...blank, url, audience: 'customer-ok' as const };
  const isNameAlone =
    saysNothing({ ...ways, name: null, url: null }) &&
    person.hours === null &&
    person.timeZone === null &&
    languages.length === 0;
  if (isPublic && isNameAlone) {
    return [{ ...page, name: ways.name, id: ways.name === null ? pageId : blank.id }];
  }
  if (isNameAlone && ways.name === null && url === null) return [];
  return [{ ...blank, ...person, url }, ...(isPublic ? [{ ...page, id: pageId }] : [])];
}

function readWays(
  cells: RowCells,
  role: 'support' | 'engineering' | 'cspProgram',
  notes: readonly (string | null)[],
): Ways {
  const typedEmail = cells.text(`${role}Email`);
  const email = typedEmail !== null && isPlainEmail(typedEmail.trim()) ? typedEmail.trim() : null;
  const allNotes = [email === null ? typedEmail : null, ...notes];
  return {
    name: cells.text(`${role}Name`),
    email,
    phone: cells.text(`${role}Phone`),
    url: cells.text(`${role}Url`),
    note: allNotes.filter((it) => it !== null).join('\n') || null,
  };
}

function saysNothing(ways: Ways): boolean {
  return Object.values(ways).every((value) => value === null);
}
