import type { ImportFlag } from '../../../../shared/model/catalogue-import.ts';
import type { Contact } from '../../../../shared/model/contact.ts';
import type { QualityFlag } from '../../../../shared/model/quality.ts';
import type { CatalogueRecord } from '../catalogue-record.ts';
import { writeList } from '../cell-list.ts';
import type { ExportItem } from './export-writer.ts';
import { tableColumns, toPublisherContactRow, toTableRow } from './own-table.ts';

/** What can be written as a list, and the columns of its table. */
export const exportColumns = {
  offers: tableColumns,
  contacts: [
    'scope',
    'publisherId',
    'offerId',
    'role',
    'name',
    'email',
    'phone',
    'url',
    'hours',
    'openingHours',
    'timeZone',
    'languages',
    'audience',
    'note',
    'verifiedAt',
    'verifiedBy',
  ],
  flags: [
    'kind',
    'flag',
    'publisherId',
    'offerId',
    'name',
    'value',
    'dismissedAt',
    'dismissedBy',
    'reason',
    'id',
  ],
} as const;

/** An offer with all that belongs to it. */
export function offerItem(record: CatalogueRecord, flags: readonly ImportFlag[]): ExportItem {
  const { offer, description, popularity, contacts } = record;
  return {
    name: offer.name,
    cells: () => {
      const row = toTableRow(record);
      return [...row.fields, writeList(flags), row.record];
    },
    value: () => ({ offer, description, popularity, contacts }),
  };
}

/** A contact of a publisher among the offers. */
export function publisherContactItem(contact: Contact): ExportItem {
  return {
    name: contact.name ?? contact.id,
    cells: () => {
      const row = toPublisherContactRow(contact);
      return [...row.fields, '', row.record];
    },
    value: () => ({ publisherContact: contact }),
  };
}

export function contactItem(contact: Contact): ExportItem {
  const { scope, role, name, email, phone, url, hours, timeZone } = contact;
  const { openingHours, languages, audience, note, verifiedAt, verifiedBy } = contact;
  return {
    name: name ?? email ?? contact.id,
    cells: () =>
      [
        scope.kind,
        'publisherId' in scope ? scope.publisherId : null,
        scope.kind === 'offer' ? scope.offerId : null,
        role,
        name,
        email,
        phone,
        url,
        hours,
        openingHours === null ? null : JSON.stringify(openingHours),
        timeZone,
        writeList(languages),
        audience,
        note,
        verifiedAt,
        verifiedBy,
      ].map((value) => value ?? ''),
    value: () => contact,
  };
}

/** A flag: in a table a row for each record that it is about, in JSON one line with all of them. */
export function flagItems(flag: QualityFlag): ExportItem[] {
  const { id, kind, title, records, dismissal } = flag;
  const [first = { publisherId: '', offerId: null, name: title, value: '' }, ...rest] = records;
  return [first, ...rest].map((record, at) => ({
    name: title,
    cells: () => [
      kind,
      title,
      record.publisherId,
      record.offerId ?? '',
      record.name,
      record.value,
      dismissal?.at ?? '',
      dismissal?.by ?? '',
      dismissal?.reason ?? '',
      id,
    ],
    value: () => (at === 0 ? flag : undefined),
  }));
}
