import { z } from '../zod.ts';

/** What was done to many records at once, and can be taken back as a removal can; `name` says how many. */
export const manyKinds = [
  'offers',
  'offer-checks',
  'offer-choices',
  'contact-import',
  'notice-import',
] as const;

/** The lists of this desk of which something can be removed and put back. */
export const removalKinds = [
  'split',
  'local-rule',
  'policy-draft',
  'offer',
  'attachment',
  'contact',
  'contact-check',
  'notice',
  'notice-end',
  ...manyKinds,
] as const;

/** Something that was removed and can still come back. */
export const Removal = z.strictObject({
  undoId: z.uuid(),
  kind: z.enum(removalKinds),
  /** The case or other record that it belonged to; null: it stood on its own. */
  of: z.string().nullable(),
  /** What it was called: a topic group for a split, an id for a rule, a file name. */
  name: z.string(),
});
export type Removal = z.infer<typeof Removal>;
export type RemovalKind = Removal['kind'];
