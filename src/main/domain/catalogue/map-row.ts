import { countCodePoints, limits } from '../../../shared/limits.ts';
import type { MappingField, RejectReason } from '../../../shared/model/catalogue-import.ts';
import type { OfferLink, RecordSource } from '../../../shared/model/offer.ts';
import type { CatalogueRecord } from './catalogue-record.ts';
import { readList } from './cell-list.ts';
import {
  isEmailAsUrl,
  readBillingModel,
  readCspState,
  readNumber,
  readTime,
} from './cell-value.ts';
import { mapContacts } from './map-contacts.ts';
import { readPlans } from './read-plans.ts';
import { createRowCells, readFlag, type RowCells, type RowSource } from './row-cells.ts';

export type MappedRow =
  | { readonly kind: 'record'; readonly record: CatalogueRecord }
  | { readonly kind: 'rejected'; readonly reason: RejectReason };

/** The most code points of each field that has a limit of its own; every other stands on one line. */
const longFields: Readonly<Partial<Record<MappingField, number>>> = {
  summary: 100_000,
  description: 1_000_000,
  categories: 100_000,
  keywords: 100_000,
  markets: 100_000,
  plans: 1_000_000,
  contactNote: limits.longText,
  supportUrl: 4_000,
  engineeringUrl: 4_000,
  cspProgramUrl: 4_000,
  trainingUrl: 4_000,
  serviceHealthUrl: 4_000,
  salesUrl: 4_000,
  cspMarketingUrl: 4_000,
  documentationUrl: 4_000,
  listingUrl: 4_000,
  termsUrl: 4_000,
  privacyUrl: 4_000,
};

const linkFields = [
  ['support', 'supportUrl'],
  ['documentation', 'documentationUrl'],
  ['training', 'trainingUrl'],
  ['service-health', 'serviceHealthUrl'],
  ['sales', 'salesUrl'],
  ['csp-marketing', 'cspMarketingUrl'],
  ['terms', 'termsUrl'],
  ['privacy', 'privacyUrl'],
  ['listing', 'listingUrl'],
] as const;

/**
 * Makes a record of one row, every value as typed. A value longer than the desk keeps rejects the row:
 * a name or a key that was cut would be another one.
 */
export function mapRow(fields: readonly string[], line: number, source: RowSource): MappedRow {
  const cells = createRowCells(fields, source.columns);
  const { mapping } = source;
  const publisherId = cells.text('publisherId') ?? mapping.constants.publisherId ?? null;
  const offerId = cells.text('offerId') ?? mapping.constants.offerId ?? null;
  if (publisherId === null || offerId === null) return { kind: 'rejected', reason: 'missing-key' };
  if (hasTooLong(cells, source)) return { kind: 'rejected', reason: 'value-too-long' };

  const recordSource: RecordSource = { kind: 'import', file: source.file, line };
  const verifiedAt = cells.value('verifiedAt', readTime);
  const list = (field: MappingField): string[] =>
    readList(cells.text(field) ?? '', mapping.listSeparators);
  return {
    kind: 'record',
    record: {
      offer: {
        publisherId,
        offerId,
        name: cells.text('name') ?? offerId,
        publisherName: cells.text('publisherName') ?? '',
        productType: cells.text('productType') ?? mapping.constants.productType ?? null,
        azureBased: readFlag(cells, 'azureBased') ?? mapping.constants.azureBased ?? null,
        billingModel: readBilling(cells),
        plans: cells.value('plans', (cell) => readPlans(cell, mapping.listSeparators)) ?? [],
        markets: list('markets'),
        cspState: cells.value('cspState', readCspState),
        isPreview: readFlag(cells, 'isPreview'),
        isStopSell: readFlag(cells, 'isStopSell'),
        isPrivate: readFlag(cells, 'isPrivate'),
        categories: list('categories'),
        keywords: list('keywords'),
        summary: cells.text('summary'),
        supportTier: cells.text('supportTier'),
        links: mapLinks(cells),
        serviceLevel: cells.text('serviceLevel'),
        customerAgreementVersion: cells.text('customerAgreementVersion'),
        capturedAt: source.capturedAt,
        capturedBy: source.capturedBy,
        source: recordSource,
        verifiedAt,
      },
      description: cells.text('description'),
      popularity: cells.value('popularity', readNumber),
      contacts: mapContacts(
        cells,
        { publisherId, offerId },
        { source: recordSource, verifiedAt },
        list('supportLanguages'),
      ),
    },
  };
}

function hasTooLong(cells: RowCells, { columns }: RowSource): boolean {
  return [...columns.keys()].some((field) => {
    const text = cells.text(field);
    const most = longFields[field] ?? limits.singleLine;
    return text !== null && text.length > most && countCodePoints(text) > most;
  });
}

function readBilling(cells: RowCells) {
  if (readFlag(cells, 'isFree') === true) return 'free';
  if (readFlag(cells, 'isByol') === true) return 'byol';
  return cells.value('billingModel', readBillingModel);
}

/** An e-mail address in a column for links is no link: it stays with the contact, as typed. */
function mapLinks(cells: RowCells): OfferLink[] {
  return linkFields.flatMap(([kind, field]) => {
    const url = cells.text(field);
    return url === null || isEmailAsUrl(url) ? [] : [{ kind, url }];
  });
}
