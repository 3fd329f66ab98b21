import { z } from '../zod.ts';
import type { QualityKind } from './quality.ts';

/** What offers are filtered by in a typed query, as `publisher:contoso`. */
export const queryKeys = [
  'publisher',
  'type',
  'market',
  'state',
  'flag',
  'source',
  'missing',
  'verified',
] as const;
export type QueryKey = (typeof queryKeys)[number];

/** One condition on offers. `isExcluded`: those that answer it are left out. */
export const QueryFilter = z.strictObject({
  key: z.enum(queryKeys),
  /** As it was typed. */
  value: z.string().min(1),
  isExcluded: z.boolean(),
});
export type QueryFilter = Readonly<z.infer<typeof QueryFilter>>;

/** What `state:` knows. */
export const offerStates = [
  'preview',
  'stop-sell',
  'private',
  'opt-in',
  'opt-out',
  'selective',
  'terminated',
] as const;

/** After how many days `verified:` calls a record old. */
export const verifiedAges = [90, 180, 365] as const;

/** `rank`: on sale and popular first, or the closest names first while a text is searched for. */
export const offerOrders = ['rank', 'name', 'publisher', 'captured', 'verified'] as const;
export const OfferOrder = z.enum(offerOrders);
export type OfferOrder = (typeof offerOrders)[number];

/** Lists of more offers than this are shown in the order of the catalogue only. */
export const mostSortedOffers = 100_000;

/** Flags that the desk finds over all records, as `flag:` names them; the others an import raises. */
export const computedOfferFlags = [
  'no-contact',
  'offers-not-verified',
  'same-name',
  'sources-differ',
  'lookalike-host',
  'mixed-scripts-host',
  'foreign-host',
] as const satisfies readonly QualityKind[];
export type ComputedOfferFlag = (typeof computedOfferFlags)[number];
