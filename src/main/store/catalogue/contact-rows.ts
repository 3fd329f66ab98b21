import type { Database } from 'better-sqlite3';

import { Contact } from '../../../shared/model/contact.ts';
import { fromSourceColumns, type SourceColumns, toSourceColumns } from './offer-rows.ts';

export type ContactRow = SourceColumns & {
  readonly number: number;
  readonly id: string;
  readonly publisher_id: string;
  readonly offer_id: string | null;
  readonly role: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly url: string | null;
  readonly hours: string | null;
  readonly time_zone: string | null;
  readonly languages_json: string;
  readonly audience: string;
  readonly note: string | null;
  readonly verified_at: string | null;
};

/** The columns of `contact` by their name, in the order of the table. */
export const contactColumns = [
  'number',
  'id',
  'publisher_id',
  'offer_id',
  'role',
  'name',
  'email',
  'phone',
  'url',
  'hours',
  'time_zone',
  'languages_json',
  'audience',
  'note',
  'verified_at',
  'source_kind',
  'source_file',
  'source_line',
] as const satisfies readonly (keyof ContactRow)[];

export function toContactRow(contact: Contact, number: number): ContactRow {
  const { scope } = contact;
  if (scope.kind !== 'offer' && scope.kind !== 'publisher') {
    throw new Error(`a contact of ${scope.kind} does not belong into the catalogue`);
  }
  return {
    number,
    id: contact.id,
    publisher_id: scope.publisherId,
    offer_id: scope.kind === 'offer' ? scope.offerId : null,
    role: contact.role,
    name: contact.name,
    email: contact.email,
    phone: contact.phone,
    url: contact.url,
    hours: contact.hours,
    time_zone: contact.timeZone,
    languages_json: JSON.stringify(contact.languages),
    audience: contact.audience,
    note: contact.note,
    verified_at: contact.verifiedAt,
    ...toSourceColumns(contact.source),
  };
}

/** Parses, so that a damaged file fails here and not three screens later. */
export function toContact(row: ContactRow): Contact {
  return Contact.parse({
    id: row.id,
    scope:
      row.offer_id === null
        ? { kind: 'publisher', publisherId: row.publisher_id }
        : { kind: 'offer', publisherId: row.publisher_id, offerId: row.offer_id },
    role: row.role,
    name: row.name,
    email: row.email,
    phone: row.phone,
    url: row.url,
    hours: row.hours,
    timeZone: row.time_zone,
    languages: JSON.parse(row.languages_json),
    audience: row.audience,
    note: row.note,
    verifiedAt: row.verified_at,
    source: fromSourceColumns(row),
  });
}

export function createContactWriter(db: Database) {
  const insertContact = db.prepare<ContactRow>(`
    INSERT INTO contact (${contactColumns.join(', ')})
    VALUES (${contactColumns.map((column) => `@${column}`).join(', ')})`);
  return (row: ContactRow): void => void insertContact.run(row);
}
