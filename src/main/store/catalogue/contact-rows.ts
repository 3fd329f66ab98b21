import type { Database } from 'better-sqlite3';

import { Contact } from '../../../shared/model/contact.ts';
import { fromSourceColumns, type SourceColumns, toSourceColumns } from './offer-rows.ts';

export type ContactRow = SourceColumns & {
  readonly number: number;
  /** Null: of the publisher. */
  readonly offer_number: number | null;
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
  readonly opening_hours_json: string | null;
  readonly verified_at: string | null;
  readonly verified_by: string | null;
  /** Of the source that gave it. */
  readonly source_id: string;
};

/** The columns of `contact` by their name, in the order of the table. */
export const contactColumns = [
  'number',
  'offer_number',
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
  'opening_hours_json',
  'verified_at',
  'verified_by',
  'source_kind',
  'source_file',
  'source_line',
  'source_id',
] as const satisfies readonly (keyof ContactRow)[];

/** Its number, and that of its offer, are given when it is written. */
export function toContactRow(contact: Contact, sourceId: string): ContactRow {
  const { scope } = contact;
  if (scope.kind !== 'offer' && scope.kind !== 'publisher') {
    throw new Error(`a contact of ${scope.kind} does not belong into the catalogue`);
  }
  return {
    number: 0,
    offer_number: null,
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
    opening_hours_json: contact.openingHours === null ? null : JSON.stringify(contact.openingHours),
    verified_at: contact.verifiedAt,
    verified_by: contact.verifiedBy,
    source_id: sourceId,
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
    openingHours: row.opening_hours_json === null ? null : JSON.parse(row.opening_hours_json),
    verifiedAt: row.verified_at,
    verifiedBy: row.verified_by,
    source: fromSourceColumns(row),
  });
}

export function createContactWriter(db: Database) {
  const insertContact = db.prepare<[(string | number | null)[]]>(`
    INSERT INTO contact (${contactColumns.join(', ')})
    VALUES (${contactColumns.map(() => '?').join(', ')})`);
  return (row: ContactRow): void =>
    void insertContact.run(contactColumns.map((column) => row[column]));
}
