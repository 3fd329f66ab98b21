import { z } from '../zod.ts';
import { importFlags } from './catalogue-import.ts';

/** What the desk finds by itself over all records; the rest is what an import found odd about a row. */
export const computedQualityKinds = [
  'same-name',
  'merged-changed',
  'sources-differ',
  'mixed-scripts-host',
  'foreign-host',
  'lookalike-host',
  'no-contact',
  'offers-not-verified',
  'contacts-not-verified',
] as const;

export const qualityKinds = [...computedQualityKinds, ...importFlags] as const;
export const QualityKind = z.enum(qualityKinds);
export type QualityKind = (typeof qualityKinds)[number];

/** After how many days a record that nobody verified since is told. */
export const unverifiedDays = [90, 180, 365] as const;

/** No more flags of one kind are listed; all of them are counted. */
export const mostListedFlags = 100_000;

/** Something that a flag is about. */
export const QualityRecord = z.strictObject({
  publisherId: z.string(),
  /** Null: of the publisher as a whole. */
  offerId: z.string().nullable(),
  name: z.string(),
  /** What stands there, such as the address; empty: nothing more than the record itself. */
  value: z.string(),
});
export type QualityRecord = Readonly<z.infer<typeof QualityRecord>>;

export const FlagDismissal = z.strictObject({
  reason: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type FlagDismissal = Readonly<z.infer<typeof FlagDismissal>>;

/** Values that the sentence of a flag names. */
export const FlagValues = z.record(z.string(), z.union([z.string(), z.number()]));
export type FlagValues = Readonly<z.infer<typeof FlagValues>>;

export const QualityFlag = z.strictObject({
  /** Of its kind, what it is about, and the value that raised it: another value is another flag. */
  id: z.string().min(1).max(64),
  kind: QualityKind,
  title: z.string(),
  values: FlagValues,
  records: z.array(QualityRecord),
  /** Null: it is open. */
  dismissal: FlagDismissal.nullable(),
});
export type QualityFlag = Readonly<z.infer<typeof QualityFlag>>;

export const QualityGroup = z.strictObject({
  kind: QualityKind,
  open: z.number().int(),
  dismissed: z.number().int(),
});
export type QualityGroup = Readonly<z.infer<typeof QualityGroup>>;

export const QualitySummary = z.strictObject({
  /** Kinds that have a flag. */
  groups: z.array(QualityGroup),
  /** Null: nobody looked yet. */
  madeAt: z.iso.datetime().nullable(),
  /** Records, or the day, changed since. */
  isBehind: z.boolean(),
});
export type QualitySummary = Readonly<z.infer<typeof QualitySummary>>;
