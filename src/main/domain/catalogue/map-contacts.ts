import type { Contact } from '../../../shared/model/contact.ts';
import type { OfferKey, RecordSource } from '../../../shared/model/offer.ts';
import { isPlainEmail, isPublicUrl } from './cell-value.ts';
import type { RowCells } from './row-cells.ts';

type Provenance = { readonly source: RecordSource; readonly verifiedAt: string | null };

/**
 * The customer support contact of an imported offer. Only a support link is public: it may go to
 * customers and stands alone, in a contact of its own, when there is also a name, an address or a
 * note, which are for partners. What is no plain e-mail address is kept as typed, in the note.
 */
export function mapContacts(cells: RowCells, key: OfferKey, provenance: Provenance): Contact[] {
  const url = cells.text('supportUrl');
  const name = cells.text('supportName');
  const typedEmail = cells.text('supportEmail');
  const email = typedEmail !== null && isPlainEmail(typedEmail.trim()) ? typedEmail.trim() : null;
  const notes = [email === null ? typedEmail : null, cells.text('contactNote')];
  const note = notes.filter((it) => it !== null).join('\n') || null;

  const empty: Contact = {
    id: `${encodeURIComponent(key.publisherId)}/${encodeURIComponent(key.offerId)}#support`,
    scope: { kind: 'offer', ...key },
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
    ...provenance,
  };
  const contacts: Contact[] = [];
  const isPublic = url !== null && isPublicUrl(url);
  if (name !== null || email !== null || note !== null || (url !== null && !isPublic)) {
    contacts.push({ ...empty, name, email, url, note });
  }
  if (isPublic) {
    contacts.push({ ...empty, id: `${empty.id}-page`, url, audience: 'customer-ok' });
  }
  return contacts;
}
