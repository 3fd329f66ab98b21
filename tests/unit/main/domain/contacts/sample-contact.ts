import type { Contact } from '../../../../../src/shared/model/contact.ts';

/** A partner-only support contact of one offer. */
export function sampleContact(change: Partial<Contact> = {}): Contact {
  return {
    id: 'contact',
    scope: { kind: 'offer', publisherId: 'harbour', offerId: 'mail-guard' },
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
    verifiedAt: null,
    verifiedBy: null,
    mailReturned: null,
    source: { kind: 'manual', by: 'Ines' },
    ...change,
  };
}
