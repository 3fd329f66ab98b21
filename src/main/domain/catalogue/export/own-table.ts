import type { ImportMapping, MappingField } from '../../../../shared/model/catalogue-import.ts';
import { mappingFields } from '../../../../shared/model/catalogue-import.ts';
import type { Contact, ContactRole } from '../../../../shared/model/contact.ts';
import type { LinkKind } from '../../../../shared/model/offer.ts';
import { type CatalogueRecord, hashContent } from '../catalogue-record.ts';
import { writeList } from '../cell-list.ts';
import { findColumns } from '../columns.ts';
import { mapRow } from '../map-row.ts';
import type { OwnRecord } from '../own-record.ts';

type WrittenField = Exclude<MappingField, 'isFree' | 'isByol' | 'microsoftFlag'>;

/** What another column says already, or what follows from the desk's own list. */
const unwritten: readonly MappingField[] = ['isFree', 'isByol', 'microsoftFlag'];
export const writtenFields = mappingFields.filter(
  (field): field is WrittenField => !unwritten.includes(field),
);

/**
 * The columns of the desk's own table of offers: each field under its name, the oddities of the import, which are for
 * people, and the whole record where the fields cannot say all of it.
 */
export const tableColumns = [...writtenFields, 'flags', 'record'] as const;
export const recordColumn = 'record' satisfies (typeof tableColumns)[number];

/** How such a table is read back. */
export const ownTableMapping: ImportMapping = {
  name: 'fingerpost-table',
  title: 'Fingerpost',
  columns: Object.fromEntries(writtenFields.map((field) => [field, [field]])),
  listSeparators: [';'],
  constants: {},
};

/** Whether a table has every column of ours, in whichever order. */
export function isOwnTable(header: readonly string[]): boolean {
  return tableColumns.every((column) => header.includes(column));
}

/** One row of the table, without its flags; `record` is empty where the fields say everything. */
export function toTableRow(record: CatalogueRecord): {
  readonly fields: readonly string[];
  readonly record: string;
} {
  const fields = toFieldCells(record);
  return { fields, record: saysAll(fields, record) ? '' : writeRecord(record) };
}

/** What the fields of a record say, in the order of `writtenFields`. */
export function toFieldCells(record: CatalogueRecord): string[] {
  const values = valuesOf(record);
  return writtenFields.map((field) => toCell(values[field]));
}

/** Characters that a text file cannot hold are shown as such; the whole record has them. */
function toCell(value: string | number | boolean | null): string {
  return value === null ? '' : String(value).toWellFormed().replaceAll('\0', '\u{FFFD}');
}

/** A contact of a publisher has no offer to stand beside: it is a row of its own. */
export function toPublisherContactRow(contact: Contact): {
  readonly fields: readonly string[];
  readonly record: string;
} {
  const { scope } = contact;
  const publisherId = scope.kind === 'publisher' ? scope.publisherId : '';
  const fields = writtenFields.map((field) => (field === 'publisherId' ? toCell(publisherId) : ''));
  return { fields, record: JSON.stringify({ publisherContact: contact } satisfies OwnRecord) };
}

function writeRecord({ offer, description, popularity, contacts }: CatalogueRecord): string {
  return JSON.stringify({ offer, description, popularity, contacts: [...contacts] });
}

const writtenColumns = findColumns(ownTableMapping, writtenFields);

function saysAll(fields: readonly string[], record: CatalogueRecord): boolean {
  const { capturedAt, capturedBy } = record.offer;
  const read = mapRow(fields, 1, {
    mapping: ownTableMapping,
    columns: writtenColumns,
    isMicrosofts: () => false,
    file: '',
    capturedAt,
    capturedBy,
  });
  return (
    read.kind === 'record' &&
    hashContent(read.record) === hashContent(record) &&
    idsOf(read.record) === idsOf(record)
  );
}

function idsOf({ contacts }: CatalogueRecord): string {
  return JSON.stringify(contacts.map(({ id }) => id));
}

function valuesOf({
  offer,
  description,
  popularity,
  contacts,
}: CatalogueRecord): Record<WrittenField, string | number | boolean | null> {
  const link = (kind: LinkKind) => offer.links.find((it) => it.kind === kind)?.url ?? null;
  const ofRole = (role: ContactRole) => contacts.find((it) => it.role === role);
  const ofSupport = contacts.filter((it) => it.role === 'customer-support');
  const person = ofSupport.find((it) => it.audience === 'partner-only') ?? ofSupport[0];
  const engineering = ofRole('engineering');
  const program = ofRole('csp-program');
  return {
    ...offer,
    plans: offer.plans.length === 0 ? null : JSON.stringify(offer.plans),
    markets: writeList(offer.markets),
    categories: writeList(offer.categories),
    keywords: writeList(offer.keywords),
    description,
    popularity,
    supportName: person?.name ?? null,
    supportEmail: person?.email ?? null,
    supportPhone: person?.phone ?? null,
    supportUrl: link('support') ?? ofSupport.find((it) => it.url !== null)?.url ?? null,
    supportHours: person?.hours ?? null,
    supportTimeZone: person?.timeZone ?? null,
    supportLanguages: writeList(person?.languages ?? []),
    contactNote: person?.note ?? null,
    engineeringName: engineering?.name ?? null,
    engineeringEmail: engineering?.email ?? engineering?.note ?? null,
    engineeringPhone: engineering?.phone ?? null,
    engineeringUrl: engineering?.url ?? null,
    cspProgramName: program?.name ?? null,
    cspProgramEmail: program?.email ?? program?.note ?? null,
    cspProgramPhone: program?.phone ?? null,
    cspProgramUrl: program?.url ?? null,
    documentationUrl: link('documentation'),
    trainingUrl: link('training'),
    serviceHealthUrl: link('service-health'),
    salesUrl: link('sales'),
    cspMarketingUrl: link('csp-marketing'),
    listingUrl: link('listing'),
    termsUrl: link('terms'),
    privacyUrl: link('privacy'),
  };
}
