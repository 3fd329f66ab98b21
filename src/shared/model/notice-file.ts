import { z } from '../zod.ts';
import { ServiceNotice } from './case-list.ts';

/** A row of a file of notices that says no notice. */
export const RefusedNotice = z.strictObject({
  /** Of its beginning in the file, or its place in a JSON list; the first is 1. */
  line: z.number().int(),
  problem: z.enum(['no-offer', 'unknown-kind', 'no-time', 'ends-before', 'no-text', 'too-long']),
});
export type RefusedNotice = Readonly<z.infer<typeof RefusedNotice>>;

/** What a file of notices holds. */
export const NoticeFile = z.strictObject({
  /** Those that the desk does not have yet. */
  fresh: z.array(ServiceNotice),
  /** How many it has already. */
  known: z.number().int(),
  refused: z.array(RefusedNotice),
});
export type NoticeFile = Readonly<z.infer<typeof NoticeFile>>;
