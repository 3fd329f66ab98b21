import { z } from '../zod.ts';
import { LocalText } from './locale.ts';

/** A sentence of the page that the policy was built on, old side. */
export const KnownSentence = z.strictObject({
  /** Its id in the old edition, such as `eb4de-105`. */
  id: z.string(),
  /** As the old copy has it; null when the desk has no old copy. */
  english: z.string().nullable(),
  /** Ours; null for a sentence that the policy does not list. */
  paraphrase: LocalText.nullable(),
  /** The rules that cite it. */
  rules: z.array(z.string()),
});
export type KnownSentence = Readonly<z.infer<typeof KnownSentence>>;

/** A sentence of the new copy. */
export const NewSentence = z.strictObject({
  id: z.string(),
  english: z.string(),
  /** As the page translates it; null when it does not. */
  chinese: z.string().nullable(),
});
export type NewSentence = Readonly<z.infer<typeof NewSentence>>;

/** A new copy of the page against what the policy cites. */
export const SourceComparison = z.strictObject({
  /** The date that the new copy gives itself, or null. */
  edition: z.string().nullable(),
  /** Whether the old sentences come from an old copy, or only our paraphrases are there. */
  oldText: z.enum(['copy', 'paraphrase']),
  unchanged: z.number().int(),
  changed: z.array(z.strictObject({ before: KnownSentence, after: NewSentence })),
  vanished: z.array(KnownSentence),
  added: z.array(NewSentence),
});
export type SourceComparison = Readonly<z.infer<typeof SourceComparison>>;

/** The copy of the page that the desk keeps, to show old sentences beside new ones. */
export const KeptSource = z.strictObject({
  edition: z.string().nullable(),
  keptAt: z.iso.datetime(),
  keptBy: z.string(),
  /** Of the file, lower-case hex. */
  sha256: z.string(),
  /** How many of the sentences that the policy lists stand in it unchanged, and how many it lists. */
  matching: z.number().int(),
  listed: z.number().int(),
  /** Those that do not stand in it unchanged. */
  missing: z.array(KnownSentence),
});
export type KeptSource = Readonly<z.infer<typeof KeptSource>>;
