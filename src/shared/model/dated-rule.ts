import { z } from '../zod.ts';
import { factValues } from './facts.ts';
import { Recipient, Severity } from './support-case.ts';

const Bilingual = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });

/** A rule of somebody else’s that changes with time: data with its source, never code. */
const DatedRule = z.strictObject({
  id: z.string().min(1),
  text: Bilingual,
  /** Where it was read. */
  source: Bilingual,
  /** On which day it was read, or the latest day of which its source speaks. */
  asOf: z.iso.date(),
  /** It bears on a case that has one of each; what is absent may be anything. */
  when: z.strictObject({
    publisher: z.array(z.enum(factValues.publisher)).min(1).optional(),
    topic: z.array(z.enum(factValues.topic)).min(1).optional(),
    severity: z.array(Severity).min(1).optional(),
    recipient: z.array(Recipient).min(1).optional(),
  }),
  /** How long a window stays open after the purchase; null: it is no window. */
  hoursAfterPurchase: z.number().int().min(1).nullable(),
});
export type DatedRule = Readonly<z.infer<typeof DatedRule>>;

/** What each severity means, and the rules that bear on cases. */
export const DatedRules = z.strictObject({
  severities: z.record(Severity, Bilingual),
  rules: z.array(DatedRule),
});
export type DatedRules = Readonly<z.infer<typeof DatedRules>>;
