import type { RecordField } from '../../../shared/model/catalogue-source.ts';
import { recordFields } from '../../../shared/model/catalogue-source.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { ShownValue } from '../../../shared/model/import-plan.ts';
import type { OfferLink } from '../../../shared/model/offer.ts';
import { type CatalogueRecord, sayOfContact } from './catalogue-record.ts';

/** The value of one field of a record, as the record holds it. */
export function fieldValue(record: CatalogueRecord, field: RecordField): unknown {
  if (isLinkField(field)) return linksOf(record, field);
  if (isContactField(field)) return contactsOf(record, field);
  if (field === 'description' || field === 'popularity') return record[field];
  return record.offer[field];
}

/**
 * Whether the record says anything in this field: null, an empty text and an empty list are nothing, and
 * so is a name that only repeats the offer's id, which stands there for want of one.
 */
export function hasValue(record: CatalogueRecord, field: RecordField): boolean {
  const value = fieldValue(record, field);
  if (value === null) return false;
  if (field === 'name')
    return record.offer.name !== '' && record.offer.name !== record.offer.offerId;
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
}

/** The fields in which two records say something else; where each comes from does not count. */
export function differingFields(before: CatalogueRecord, after: CatalogueRecord): RecordField[] {
  return recordFields.filter((field) => sayOf(before, field) !== sayOf(after, field));
}

/** The value as a person reads it: links, contacts and plans are a line of text each. */
export function shownValue(record: CatalogueRecord, field: RecordField): ShownValue {
  if (isLinkField(field)) return linksOf(record, field).map(({ url }) => url);
  if (isContactField(field)) return contactsOf(record, field).map(contactLine);
  if (field === 'description' || field === 'popularity') return record[field];
  if (field === 'plans') return record.offer.plans.map(planLine);
  return record.offer[field];
}

type Plan = CatalogueRecord['offer']['plans'][number];

export function isLinkField(field: RecordField): field is `link:${OfferLink['kind']}` {
  return field.startsWith('link:');
}

export function isContactField(field: RecordField): field is `contact:${Contact['role']}` {
  return field.startsWith('contact:');
}

export function linksOf({ offer }: CatalogueRecord, field: RecordField): OfferLink[] {
  return offer.links.filter(({ kind }) => `link:${kind}` === field);
}

export function contactsOf({ contacts }: CatalogueRecord, field: RecordField): Contact[] {
  return contacts.filter(({ role }) => `contact:${role}` === field);
}

function sayOf(record: CatalogueRecord, field: RecordField): string {
  const value = isContactField(field)
    ? contactsOf(record, field).map(sayOfContact)
    : fieldValue(record, field);
  return JSON.stringify(value);
}

function contactLine(contact: Contact): string {
  const { name, email, phone, url, hours, timeZone, languages, note } = contact;
  return [name, email, phone, url, hours, timeZone, languages.join(' '), note]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

function planLine({ planId, title, term, billing }: Plan): string {
  return [planId, title, term, billing].filter((part) => part !== null && part !== '').join(', ');
}
