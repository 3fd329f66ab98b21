import type { Database } from 'better-sqlite3';

import { type ImportFlag, importFlags } from '../../../shared/model/catalogue-import.ts';
import { Offer, type OfferLink, type RecordSource } from '../../../shared/model/offer.ts';
import type { CatalogueRecord, StoredOffer } from '../../domain/catalogue/catalogue-record.ts';
import type { SourceRecord } from '../../domain/catalogue/source-record.ts';

export type SourceColumns = {
  readonly source_kind: 'sample' | 'import';
  readonly source_file: string | null;
  readonly source_line: number | null;
};

export type OfferRow = SourceColumns & {
  readonly number: number;
  readonly publisher_id: string;
  readonly offer_id: string;
  readonly name: string;
  readonly publisher_name: string;
  readonly product_type: string | null;
  readonly azure_based: number | null;
  readonly billing_model: string | null;
  readonly plans_json: string;
  readonly markets_json: string;
  readonly csp_state: string | null;
  readonly is_preview: number | null;
  readonly is_stop_sell: number | null;
  readonly is_private: number | null;
  readonly categories_json: string;
  readonly keywords_json: string;
  readonly summary: string | null;
  readonly description: string | null;
  readonly support_tier: string | null;
  readonly service_level: string | null;
  readonly customer_agreement_version: string | null;
  readonly popularity: number | null;
  readonly captured_at: string;
  readonly captured_by: string;
  readonly verified_at: string | null;
  readonly content_hash: string;
  /** As `toFlagBits` makes them. */
  readonly flags: number;
  readonly source_id: string;
  readonly is_shared: number;
  readonly missing_since: string | null;
};

/** The columns of `offer` by their name, in the order of the table. */
export const offerColumns = [
  'number',
  'publisher_id',
  'offer_id',
  'name',
  'publisher_name',
  'product_type',
  'azure_based',
  'billing_model',
  'plans_json',
  'markets_json',
  'csp_state',
  'is_preview',
  'is_stop_sell',
  'is_private',
  'categories_json',
  'keywords_json',
  'summary',
  'description',
  'support_tier',
  'service_level',
  'customer_agreement_version',
  'popularity',
  'captured_at',
  'captured_by',
  'source_kind',
  'source_file',
  'source_line',
  'verified_at',
  'content_hash',
  'flags',
  'source_id',
  'is_shared',
  'missing_since',
] as const satisfies readonly (keyof OfferRow)[];

export type LinkRow = { readonly kind: string; readonly url: string };

/** Whose an offer is does not stand in the catalogue: the desk's list says it when the offer is read. */
const StoredOfferShape = Offer.omit({ publisherKind: true });

type Intake = Omit<SourceRecord, 'record'> & {
  readonly contentHash: string;
  readonly isShared: boolean;
};

/** Its number is given when it is written. */
export function toOfferRow(
  record: CatalogueRecord,
  { contentHash, flags, sourceId, isShared, missingSince }: Intake,
): OfferRow {
  const { offer } = record;
  return {
    number: 0,
    publisher_id: offer.publisherId,
    offer_id: offer.offerId,
    name: offer.name,
    publisher_name: offer.publisherName,
    product_type: offer.productType,
    azure_based: toBit(offer.azureBased),
    billing_model: offer.billingModel,
    plans_json: JSON.stringify(offer.plans),
    markets_json: JSON.stringify(offer.markets),
    csp_state: offer.cspState,
    is_preview: toBit(offer.isPreview),
    is_stop_sell: toBit(offer.isStopSell),
    is_private: toBit(offer.isPrivate),
    categories_json: JSON.stringify(offer.categories),
    keywords_json: JSON.stringify(offer.keywords),
    summary: offer.summary,
    description: record.description,
    support_tier: offer.supportTier,
    service_level: offer.serviceLevel,
    customer_agreement_version: offer.customerAgreementVersion,
    popularity: record.popularity,
    captured_at: offer.capturedAt,
    captured_by: offer.capturedBy,
    ...toSourceColumns(offer.source),
    verified_at: offer.verifiedAt,
    content_hash: contentHash,
    flags: toFlagBits(flags),
    source_id: sourceId,
    is_shared: Number(isShared),
    missing_since: missingSince,
  };
}

/** Parses, so that a damaged file fails here and not three screens later. */
export function toStoredOffer(row: OfferRow, links: readonly LinkRow[]): StoredOffer {
  return StoredOfferShape.parse({
    publisherId: row.publisher_id,
    offerId: row.offer_id,
    name: row.name,
    publisherName: row.publisher_name,
    productType: row.product_type,
    azureBased: fromBit(row.azure_based),
    billingModel: row.billing_model,
    plans: JSON.parse(row.plans_json),
    markets: JSON.parse(row.markets_json),
    cspState: row.csp_state,
    isPreview: fromBit(row.is_preview),
    isStopSell: fromBit(row.is_stop_sell),
    isPrivate: fromBit(row.is_private),
    categories: JSON.parse(row.categories_json),
    keywords: JSON.parse(row.keywords_json),
    summary: row.summary,
    supportTier: row.support_tier,
    links: links.map(({ kind, url }) => ({ kind, url })),
    serviceLevel: row.service_level,
    customerAgreementVersion: row.customer_agreement_version,
    capturedAt: row.captured_at,
    capturedBy: row.captured_by,
    source: fromSourceColumns(row),
    verifiedAt: row.verified_at,
  });
}

export function toSourceColumns(source: RecordSource): SourceColumns {
  if (source.kind === 'import') {
    return { source_kind: 'import', source_file: source.file, source_line: source.line };
  }
  if (source.kind === 'sample') {
    return { source_kind: 'sample', source_file: null, source_line: null };
  }
  throw new Error('what was written by hand does not belong into the catalogue');
}

/** Unchecked: whoever reads a row parses the whole record. */
export function fromSourceColumns(row: SourceColumns): unknown {
  return row.source_kind === 'import'
    ? { kind: 'import', file: row.source_file, line: row.source_line }
    : { kind: 'sample' };
}

/** What nearly every offer lacks: left out of its insert, these columns fill themselves. */
const rareValues = {
  azure_based: null,
  billing_model: null,
  plans_json: '[]',
  markets_json: '[]',
  csp_state: null,
  is_preview: null,
  is_private: null,
  categories_json: '[]',
  support_tier: null,
  service_level: null,
  customer_agreement_version: null,
  verified_at: null,
  is_shared: 0,
  missing_since: null,
} as const satisfies Partial<OfferRow>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record just above
const rareColumns = Object.keys(rareValues) as (keyof typeof rareValues)[];
const commonColumns = offerColumns.filter((column) => !Object.hasOwn(rareValues, column));

/** Inserts an offer under a number of its own, and its links. */
export function createOfferWriter(db: Database) {
  const prepare = (columns: readonly string[]) =>
    db.prepare<[(string | number | null)[]]>(`
      INSERT INTO offer (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const insertPlain = prepare(commonColumns);
  const insertFull = prepare([...commonColumns, ...rareColumns]);
  const insertLink = db.prepare<[number, number, string, string]>(`
    INSERT INTO offer_link (number, position, kind, url) VALUES (?, ?, ?, ?)`);

  return (number: number, row: OfferRow, links: readonly (OfferLink | LinkRow)[]): void => {
    // By position, and few: what is bound is most of what an insert costs.
    const values = commonColumns.map((column) => row[column]);
    values[0] = number;
    const isPlain = rareColumns.every((column) => row[column] === rareValues[column]);
    if (isPlain) insertPlain.run(values);
    else insertFull.run([...values, ...rareColumns.map((column) => row[column])]);
    for (const [position, { kind, url }] of links.entries()) {
      insertLink.run(number, position, kind, url);
    }
  };
}

/** Adds, instead of setting bits: there may be more flags than a number has bits for. */
export function toFlagBits(flags: readonly ImportFlag[]): number {
  return flags.reduce((sum, flag) => sum + 2 ** importFlags.indexOf(flag), 0);
}

export function fromFlagBits(bits: number): ImportFlag[] {
  return bits === 0
    ? []
    : importFlags.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1);
}

function toBit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function fromBit(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}
