import { z } from '../zod.ts';
import { FieldOrigin } from './catalogue-source.ts';
import { Offer, OfferKey } from './offer.ts';

/** What two records of one offer are compared by, in the order in which they are shown. */
export const mergeFields = [
  'name',
  'publisherName',
  'productType',
  'azureBased',
  'billingModel',
  'summary',
  'links',
  'plans',
  'markets',
  'cspState',
  'isPreview',
  'isStopSell',
  'isPrivate',
  'categories',
  'keywords',
  'supportTier',
  'serviceLevel',
  'customerAgreementVersion',
] as const;
export const MergeField = z.enum(mergeFields);
export type MergeField = (typeof mergeFields)[number];

/** Fields that an operator may write by hand; what is taken in the others is kept beside the record. */
export const writtenMergeFields = [
  'name',
  'publisherName',
  'productType',
  'azureBased',
  'billingModel',
  'summary',
  'links',
] as const satisfies readonly MergeField[];
export type WrittenMergeField = (typeof writtenMergeFields)[number];

/** Values that a kept offer shows of the record that was set aside. */
export const TakenValues = Offer.pick({
  plans: true,
  markets: true,
  cspState: true,
  isPreview: true,
  isStopSell: true,
  isPrivate: true,
  categories: true,
  keywords: true,
  supportTier: true,
  serviceLevel: true,
  customerAgreementVersion: true,
}).partial();
export type TakenValues = Readonly<z.infer<typeof TakenValues>>;

/** A record that was set aside: its key leads to the one that is kept. */
export const MergedRecord = OfferKey.extend({
  /** As it was called. */
  name: z.string(),
  publisherName: z.string(),
  mergedAt: z.iso.datetime(),
  mergedBy: z.string(),
  /** Whether a list holds it today, and says of it what it said when it was set aside. */
  state: z.enum(['same', 'changed', 'gone']),
});
export type MergedRecord = Readonly<z.infer<typeof MergedRecord>>;

/** One of two records that are compared. */
export const MergeSide = z.strictObject({
  offer: Offer,
  isHandKept: z.boolean(),
  /** Where the value of each field comes from; a field that says nothing has no origin. */
  origins: z.partialRecord(MergeField, FieldOrigin),
  /** Of this offer alone, without those of its publisher. */
  contacts: z.number().int(),
});
export type MergeSide = Readonly<z.infer<typeof MergeSide>>;
