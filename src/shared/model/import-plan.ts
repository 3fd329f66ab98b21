import { z } from '../zod.ts';
import { FlaggedRow, RejectedRow } from './catalogue-import.ts';
import { RecordField } from './catalogue-source.ts';
import { OfferKey } from './offer.ts';

/** What happens to the offers of the source that the new file does not hold. */
export const missingChoices = ['keep', 'mark', 'remove'] as const;
export const MissingChoice = z.enum(missingChoices);
export type MissingChoice = (typeof missingChoices)[number];

/** Who wins where the file says something else than what was written by hand: for all, and where otherwise. */
export const ConflictChoice = z.strictObject({
  default: z.enum(['hand', 'file']),
  except: z.array(OfferKey).max(100_000),
});
export type ConflictChoice = Readonly<z.infer<typeof ConflictChoice>>;

/** A value as it is shown and compared; links, contacts and plans are a line of text each. */
export const ShownValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
]);
export type ShownValue = z.infer<typeof ShownValue>;

const line = z.number().int();
const named = { key: OfferKey, name: z.string() };

export const FieldChange = z.strictObject({
  field: RecordField,
  before: ShownValue,
  after: ShownValue,
  /** The name of the source that `before` comes from; null: it had no value. */
  beforeSource: z.string().nullable(),
});
export type FieldChange = Readonly<z.infer<typeof FieldChange>>;

export const FieldConflict = z.strictObject({
  field: z.enum([
    'name',
    'publisherName',
    'productType',
    'azureBased',
    'billingModel',
    'summary',
    'links',
  ]),
  hand: ShownValue,
  file: ShownValue,
});
export type FieldConflict = Readonly<z.infer<typeof FieldConflict>>;

/** One line of what an import would do, or did; its kind is its group. */
export const PlanRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), ...named, line }),
  /** What the catalogue shows of the offer, before and after; what a better source hides is no change. */
  z.strictObject({ kind: z.literal('changed'), ...named, line, fields: z.array(FieldChange) }),
  z.strictObject({ kind: z.literal('missing'), ...named }),
  z.strictObject({
    kind: z.literal('conflict'),
    ...named,
    line,
    fields: z.array(FieldConflict),
    /** When it was written, and by whom. */
    savedAt: z.iso.datetime(),
    savedBy: z.string(),
  }),
  z.strictObject({ kind: z.literal('rejected'), ...RejectedRow.shape }),
  z.strictObject({ kind: z.literal('flagged'), ...FlaggedRow.shape }),
]);
export type PlanRow = Readonly<z.infer<typeof PlanRow>>;

export const planGroups = [
  'added',
  'changed',
  'missing',
  'conflict',
  'rejected',
  'flagged',
] as const satisfies readonly PlanRow['kind'][];
export const PlanGroup = z.enum(planGroups);
export type PlanGroup = (typeof planGroups)[number];
