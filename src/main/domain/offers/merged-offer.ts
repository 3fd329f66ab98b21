import type { Offer, OfferEdit } from '../../../shared/model/offer.ts';

export type OfferEditField = Exclude<keyof OfferEdit, 'publisherId' | 'offerId'>;

/** An offer as an operator wrote it. */
export type HandKeptOffer = {
  readonly edit: OfferEdit;
  /** The fields that the operator changed: they win over an imported record. */
  readonly changed: readonly OfferEditField[];
  /** UTC, ISO 8601. */
  readonly savedAt: string;
  readonly savedBy: string;
};

const offerEditFields: readonly OfferEditField[] = [
  'name',
  'publisherName',
  'publisherKind',
  'productType',
  'azureBased',
  'billingModel',
  'summary',
  'links',
];

/** The fields in which `edit` differs from the imported record; all of them where there is none. */
export function changedFields(edit: OfferEdit, imported: Offer | undefined): OfferEditField[] {
  if (!imported) return [...offerEditFields];
  return offerEditFields.filter(
    (field) => JSON.stringify(edit[field]) !== JSON.stringify(imported[field]),
  );
}

/**
 * The imported record with what was changed by hand put over it. A later import still brings news to
 * the fields that nobody touched.
 */
export function mergeOffer(
  imported: Offer | undefined,
  handKept: HandKeptOffer | undefined,
): Offer | undefined {
  if (!handKept) return imported;
  const { edit, changed, savedAt, savedBy } = handKept;
  if (!imported) return toOffer(handKept);
  const wins = Object.fromEntries(changed.map((field) => [field, edit[field]]));
  return { ...imported, ...wins, ...writtenBy(savedAt, savedBy) };
}

function toOffer({ edit, savedAt, savedBy }: HandKeptOffer): Offer {
  return {
    ...edit,
    plans: [],
    markets: [],
    cspState: null,
    isPreview: null,
    isStopSell: null,
    isPrivate: null,
    categories: [],
    keywords: [],
    supportTier: null,
    serviceLevel: null,
    customerAgreementVersion: null,
    ...writtenBy(savedAt, savedBy),
  };
}

function writtenBy(at: string, by: string) {
  return {
    capturedAt: at,
    capturedBy: by,
    source: { kind: 'manual', by },
    verifiedAt: at,
  } as const;
}
