import { SingleLine, LongText } from '../limits.ts';
import { z } from '../zod.ts';

/** The natural key of an offer; neither half alone is unique. */
export const OfferKey = z.strictObject({
  publisherId: SingleLine.min(1),
  offerId: SingleLine.min(1),
});
export type OfferKey = Readonly<z.infer<typeof OfferKey>>;

export const publisherKinds = ['isv', 'microsoft', 'unknown'] as const;
export const billingModels = [
  'licence',
  'metered',
  'usage',
  'byol',
  'free',
  'listing-only',
] as const;
export const cspStates = ['opt-in', 'opt-out', 'selective', 'terminated'] as const;
export const linkKinds = [
  'support',
  'documentation',
  'training',
  'service-health',
  'sales',
  'csp-marketing',
  'terms',
  'privacy',
  'listing',
] as const;

export const OfferLink = z.strictObject({
  kind: z.enum(linkKinds),
  url: z.string().min(1).max(4_000),
});
export type OfferLink = Readonly<z.infer<typeof OfferLink>>;
export type LinkKind = (typeof linkKinds)[number];

export const OfferPlan = z.strictObject({
  planId: SingleLine,
  title: SingleLine,
  /** ISO 8601 duration such as `P1M`; null: not recorded. */
  term: SingleLine.nullable(),
  billing: SingleLine.nullable(),
  hasTrial: z.boolean().nullable(),
});

/** Where a record came from: typed in, the sample catalogue, or a row of a file. */
export const RecordSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual'), by: z.string() }),
  z.strictObject({ kind: z.literal('sample') }),
  /** `line` is the physical line of the file where the record starts, the header being 1. */
  z.strictObject({ kind: z.literal('import'), file: z.string(), line: z.number().int() }),
]);
export type RecordSource = Readonly<z.infer<typeof RecordSource>>;

/** One marketplace offer. `null` everywhere means "not recorded". */
export const Offer = OfferKey.extend({
  name: z.string(),
  publisherName: z.string(),
  publisherKind: z.enum(publisherKinds),
  productType: z.string().nullable(),
  azureBased: z.boolean().nullable(),
  billingModel: z.enum(billingModels).nullable(),
  plans: z.array(OfferPlan),
  /** ISO 3166 country codes; empty: not recorded. */
  markets: z.array(z.string()),
  cspState: z.enum(cspStates).nullable(),
  isPreview: z.boolean().nullable(),
  isStopSell: z.boolean().nullable(),
  isPrivate: z.boolean().nullable(),
  categories: z.array(z.string()),
  keywords: z.array(z.string()),
  summary: z.string().nullable(),
  supportTier: z.string().nullable(),
  links: z.array(OfferLink),
  serviceLevel: z.string().nullable(),
  customerAgreementVersion: z.string().nullable(),
  /** UTC, ISO 8601. */
  capturedAt: z.iso.datetime(),
  capturedBy: z.string(),
  source: RecordSource,
  verifiedAt: z.iso.datetime().nullable(),
});
export type Offer = Readonly<z.infer<typeof Offer>>;

/** A line of the offer list. */
export const OfferSummary = OfferKey.extend({
  name: z.string(),
  publisherName: z.string(),
  publisherKind: z.enum(publisherKinds),
  productType: z.string().nullable(),
  isHandKept: z.boolean(),
  isStopSell: z.boolean(),
  /** Since when its source does not hold it any more, UTC, ISO 8601; null: it does. */
  missingSince: z.iso.datetime().nullable(),
});
export type OfferSummary = Readonly<z.infer<typeof OfferSummary>>;

/** What an operator may write over an offer, or fill in for an offer of the desk's own. */
export const OfferEdit = OfferKey.extend({
  name: SingleLine.min(1),
  publisherName: SingleLine.min(1),
  publisherKind: z.enum(publisherKinds),
  productType: SingleLine.nullable(),
  azureBased: z.boolean().nullable(),
  billingModel: z.enum(billingModels).nullable(),
  summary: LongText.nullable(),
  links: z.array(OfferLink).max(50),
});
export type OfferEdit = Readonly<z.infer<typeof OfferEdit>>;

/** What this desk chose for an offer: who takes technical questions. `null`: not chosen, so triage asks. */
export const OfferChoice = z.strictObject({
  firstLine: z.enum(['yes', 'no']).nullable(),
  handoff: z.enum(['via-desk', 'direct']).nullable(),
});
export type OfferChoice = Readonly<z.infer<typeof OfferChoice>>;
