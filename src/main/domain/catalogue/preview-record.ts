import type { MappingField, PreviewRecord } from '../../../shared/model/catalogue-import.ts';
import { mappingFields } from '../../../shared/model/catalogue-import.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { CatalogueRecord } from './catalogue-record.ts';
import { writeList } from './cell-list.ts';
import { flagRow } from './flag-row.ts';
import { mapRow } from './map-row.ts';
import { readOwnRecord } from './own-record.ts';
import type { ListRecord, Oddity, RecordFile } from './record-file.ts';
import { createRowCells, type RowSource } from './row-cells.ts';

type Preview = {
  readonly source: RowSource;
  readonly columnCount: number;
  readonly format: RecordFile['format'];
  /** What the reader told of the form of these records. */
  readonly oddities: readonly Oddity[];
};

/** What would become of each record: its fields as the catalogue would have them, or why it is rejected. */
export function previewRecords(
  records: readonly ListRecord[],
  preview: Preview,
): readonly PreviewRecord[] {
  return records.map((record) => previewRecord(record, preview));
}

function previewRecord(record: ListRecord, preview: Preview): PreviewRecord {
  const { line } = record;
  const flags = preview.oddities
    .filter((oddity) => oddity.line === line)
    .map(({ flag, value }) => ({ flag, value }));
  const mapped = mapRecord(record, preview);
  if (mapped.kind === 'rejected') return { line, rejected: mapped.reason, fields: [], flags };
  if (mapped.kind === 'publisher-contact') return { line, rejected: null, fields: [], flags };
  const ofRow = preview.format === 'fingerpost' ? [] : flagRow(record.fields, line, preview.source);
  return {
    line,
    rejected: null,
    fields: shownFields(mapped.record, record, preview),
    flags: [...flags, ...ofRow.map(({ flag, value }) => ({ flag, value }))],
  };
}

function mapRecord(record: ListRecord, { source, columnCount, format }: Preview) {
  const { fields, line } = record;
  if (record.isNoRecord === true) return { kind: 'rejected', reason: 'not-a-record' } as const;
  if (format === 'fingerpost') return readOwnRecord(fields, line, source);
  if (fields.length > columnCount) return { kind: 'rejected', reason: 'too-many-fields' } as const;
  if (fields.length < columnCount) return { kind: 'rejected', reason: 'too-few-fields' } as const;
  return mapRow(fields, line, source);
}

/** In the order of our fields; those that the record does not fill are left out. */
function shownFields(record: CatalogueRecord, row: ListRecord, { source, format }: Preview) {
  const cells = createRowCells(row.fields, source.columns);
  return mappingFields.flatMap((field) => {
    const hasCell = format !== 'fingerpost' && cells.has(field);
    const value = shownValue(record, field) ?? (hasCell ? unkept(field, cells.text(field)) : null);
    return value === null || value === '' ? [] : [{ field, value }];
  });
}

/** The flag of the file is compared with the desk's own list and kept nowhere. */
function unkept(field: MappingField, cell: string | null): string | null {
  return field === 'microsoftFlag' ? cell : null;
}

function shownValue(
  { offer, description, popularity, contacts }: CatalogueRecord,
  field: MappingField,
) {
  const link = (kind: string): string | null =>
    offer.links.find((it) => it.kind === kind)?.url ?? null;
  const support = person(contacts, 'customer-support');
  const engineering = person(contacts, 'engineering');
  const program = person(contacts, 'csp-program');
  const values: Partial<Record<MappingField, string | number | boolean | null | undefined>> = {
    publisherId: offer.publisherId,
    offerId: offer.offerId,
    name: offer.name,
    publisherName: offer.publisherName,
    productType: offer.productType,
    azureBased: offer.azureBased,
    billingModel: offer.billingModel,
    plans: offer.plans.map(({ title, planId }) => title || planId).join('; '),
    cspState: offer.cspState,
    markets: writeList(offer.markets),
    categories: writeList(offer.categories),
    keywords: writeList(offer.keywords),
    summary: offer.summary,
    description,
    supportTier: offer.supportTier,
    supportName: support?.name,
    supportEmail: support?.email,
    supportPhone: support?.phone,
    supportUrl: support?.url ?? link('support'),
    supportHours: support?.hours,
    supportTimeZone: support?.timeZone,
    supportLanguages: writeList(support?.languages ?? []),
    contactNote: support?.note,
    engineeringName: engineering?.name,
    engineeringEmail: engineering?.email,
    engineeringPhone: engineering?.phone,
    engineeringUrl: engineering?.url,
    cspProgramName: program?.name,
    cspProgramEmail: program?.email,
    cspProgramPhone: program?.phone,
    cspProgramUrl: program?.url,
    documentationUrl: link('documentation'),
    trainingUrl: link('training'),
    serviceHealthUrl: link('service-health'),
    salesUrl: link('sales'),
    cspMarketingUrl: link('csp-marketing'),
    listingUrl: link('listing'),
    termsUrl: link('terms'),
    privacyUrl: link('privacy'),
    isPreview: offer.isPreview,
    isStopSell: offer.isStopSell,
    isPrivate: offer.isPrivate,
    popularity,
    serviceLevel: offer.serviceLevel,
    customerAgreementVersion: offer.customerAgreementVersion,
    verifiedAt: offer.verifiedAt,
  };
  const value = values[field] ?? null;
  return value === null ? null : String(value);
}

function person(contacts: readonly Contact[], role: Contact['role']): Contact | undefined {
  const ofRole = contacts.filter((contact) => contact.role === role);
  return ofRole.find(({ audience }) => audience === 'partner-only') ?? ofRole[0];
}
